"""The measures of a chain's picture, in pixels at full size."""

from registry.pictures.layered import BOX

# A line of boxes, a box in it, and the space above the box.
BAND, HEIGHT = 62.0, 40.0
ABOVE = (BAND - HEIGHT) / 2
# The names of the levels at the left, the margin at the right, and the picture that fits beside a table.
GUTTER, EDGE, LEAST = 58.0, 6.0, 496.0
# The sizes of letters, and the room for them in a box.
NAME, SUB = 11.0, 10.0
INSIDE = BOX - 8
# The dashes of what is named only, and of what has custody only.
DASHES = {"named": "6 4", "custody": "2 3"}
# The level of our own organisations.
US = -1
