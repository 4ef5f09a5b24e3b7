// How search reads words: no page is needed for this, so node can test it (tests/unit/test_search_words.py).
(function (root) {
  "use strict";
  var HD = (root.HD = root.HD || {});
  // Words of questions that stand in every page and tell none apart.
  var STOP = new Set(
    ("a about actually all always am an and any are arent as at be been but by can could did " +
      "didnt do does doesnt dont exactly for from get give go gonna got had has have having he " +
      "her hers him his how i if im in into is isnt it its ive just me my of on or our out please " +
      "she so some tell than that the their them there these they this those to too ur us " +
      "very wanna was wat we were what whats when where which who will with would you your " +
      "hip hips dip dips hipdip hipdips").split(" ")
  );

  HD.searchFold = function (text) {
    return text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/['\u2018\u2019]/g, "");
  };

  // Light stemming, enough for plurals and -ing: exercises, exercise; hurting, hurt.
  HD.searchStem = function (word) {
    if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
    if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) word = word.slice(0, -1);
    if (word.length > 5 && word.endsWith("ing")) word = word.slice(0, -3);
    return word;
  };

  HD.searchTerm = function (word) {
    var folded = HD.searchFold(word);
    if (folded.length < 2 && !/[0-9]/.test(folded)) return null;
    return STOP.has(folded) ? null : HD.searchStem(folded);
  };

  HD.searchTokens = function (text) {
    return HD.searchFold(text).split(/[^a-z0-9]+/).filter(Boolean);
  };

  HD.searchTerms = function (text) {
    return HD.searchTokens(text).map(HD.searchTerm).filter(Boolean);
  };

  // The index of overrides/hooks/hipdips/search_index.py, taken apart: one short entry for a page's
  // title, for each question that people ask of it (never shown) and for each section. A short entry
  // that fits says more than a long page that has the words somewhere.
  HD.searchEngine = function (MiniSearch, documents) {
    var entries = [];
    function add(page, kind, asked, text) {
      entries.push({ id: entries.length, page: page.u, kind: kind, q: asked, x: text });
    }
    documents.forEach(function (page) {
      add(page, "title", page.t, page.d + " " + page.x);
      page.a.forEach(function (question) { add(page, "asked", question, ""); });
      page.h.forEach(function (part) { add(page, "section", part[1], part[2]); });
    });
    var engine = new MiniSearch({
      fields: ["q", "x"],
      storeFields: ["page", "kind"],
      tokenize: HD.searchTokens,
      processTerm: HD.searchTerm,
      searchOptions: { boost: { q: 5, x: 1 }, bm25: { k: 0.6, b: 0.2, d: 0.5 } }
    });
    engine.addAll(entries);
    engine.first = [];
    engine.same = {};
    documents.forEach(function (page) {
      (page.f || []).forEach(function (phrase) {
        engine.first.push({ terms: HD.searchTerms(phrase), page: page.u });
      });
      page.a.concat(page.t).forEach(function (question) {
        var key = HD.searchTerms(question).join(" ");
        if (key) (engine.same[key] = engine.same[key] || []).push(page.u);
      });
    });
    return engine;
  };

  // Words of distress bring help first, whatever else is asked.
  function help(engine, terms) {
    return engine.first.filter(function (one) {
      return one.terms.every(function (term) { return terms.includes(term); });
    }).map(function (one) { return one.page; });
  }

  // A beginning of a word is enough; typing mistakes only for words that nothing fits.
  function mistaken(engine, term) {
    if (term.length < 4 || engine.search(term, { prefix: true }).length) return false;
    return term.length > 5 ? 0.3 : 1;
  }

  // Addresses of pages: help, then pages that expect just this question, then the rest, best first.
  // A page counts for its best entry of each kind, and an entry by how many of the words it has.
  HD.searchRun = function (engine, query) {
    var terms = HD.searchTerms(query);
    if (!terms.length) return [];
    var different = new Set(terms).size;
    var weight = { title: 1, asked: 1, section: 0.15 };
    var best = {};
    engine.search(query, {
      prefix: function (term) { return term.length > 2; },
      fuzzy: function (term) { return mistaken(engine, term); }
    }).forEach(function (hit) {
      var page = (best[hit.page] = best[hit.page] || {});
      var share = hit.queryTerms.length / different;
      page[hit.kind] = Math.max(page[hit.kind] || 0, hit.score * Math.pow(share, 3) * weight[hit.kind]);
    });
    var score = function (page) {
      return Object.values(best[page]).reduce(function (sum, part) { return sum + part; }, 0);
    };
    var ranked = Object.keys(best).sort(function (a, b) { return score(b) - score(a); });
    var expected = engine.same[terms.join(" ")] || [];
    var same = ranked.filter(function (page) { return expected.includes(page); });
    return Array.from(new Set(help(engine, terms).concat(same, ranked)));
  };

  // The heading of a page that shares most words with the query: where to land.
  HD.searchHeading = function (page, query) {
    var wanted = new Set(HD.searchTerms(query));
    var best = null;
    var most = 0;
    page.h.forEach(function (part) {
      var shared = HD.searchTerms(part[1]).filter(function (term) { return wanted.has(term); }).length;
      if (shared > most) {
        most = shared;
        best = part;
      }
    });
    return best;
  };
})(typeof window === "undefined" ? globalThis : window);
