"""A parallel camera turns points in metres into drawing units."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

UNITS_PER_METRE = 210.0
"""A standing adult is about 370 drawing units tall."""
PIXELS_PER_UNIT = 2.6
"""Raster resolution from which outlines are traced."""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Window:
    """The part of the picture plane that is drawn, in metres along the camera's axes."""

    left: float
    right: float
    bottom: float
    top: float

    def grown(self, margin: float) -> "Window":
        """Return the window with a margin in metres on every side."""
        return Window(
            self.left - margin, self.right + margin, self.bottom - margin, self.top + margin
        )

    def joined(self, other: "Window") -> "Window":
        """Return the smallest window that holds both."""
        return Window(
            min(self.left, other.left),
            max(self.right, other.right),
            min(self.bottom, other.bottom),
            max(self.top, other.top),
        )


@dataclass(frozen=True)
class Camera:
    """Looks at the body from a direction; all rays are parallel, so sizes never distort."""

    yaw: float
    """Degrees: 0 sees the front, 90 the body's left side, 180 the back."""
    pitch: float
    """Degrees above the floor."""
    scale: float = UNITS_PER_METRE

    @property
    def axes(self) -> tuple[Array, Array, Array]:
        """Unit vectors (3,) to the right, up, and away from the viewer."""
        yaw, pitch = np.radians(self.yaw), np.radians(self.pitch)
        away = np.array([-np.sin(yaw) * np.cos(pitch), np.cos(yaw) * np.cos(pitch), -np.sin(pitch)])
        right = np.array([np.cos(yaw), np.sin(yaw), 0.0])
        return right, np.cross(right, away), away

    def window(self, points: Array) -> Window:
        """Return the window that just holds points (n, 3) in metres."""
        right, up, _ = self.axes
        x, y = points @ right, points @ up
        return Window(float(x.min()), float(x.max()), float(y.min()), float(y.max()))

    def project(self, points: Array, window: Window) -> Array:
        """Return x and y in drawing units from the window's top left, and depth in metres."""
        right, up, away = self.axes
        x = (points @ right - window.left) * self.scale
        y = (window.top - points @ up) * self.scale
        return np.stack([x, y, points @ away], axis=1)
