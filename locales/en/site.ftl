# Words of the exported site: navigation, dates, labels.

## Navigation

# First link of every page, shown when it has the keyboard's focus.
skip-link = Skip to content
# Name of the main navigation, for screen readers.
nav-main = Main menu
# Name of the links at the foot of a page, for screen readers.
nav-footer = Footer
# Name of the list of languages, for screen readers.
nav-languages = Languages
# Name of the path from the home page to this one, for screen readers.
nav-breadcrumbs = You are here
# The home page in that path.
home = Home
# Heading of the table of contents.
contents = On this page
# Heading of the list of a section's pages, for screen readers.
section-pages = Pages in this section
# Link to the feed of a section or the site.
feed = Feed
# Title of the feed: $title (String) is the title of the site or section.
feed-title = { $title }: what is new
# Links to the neighbours in a section.
previous-page = Previous
next-page = Next

## Dates and counts

# $day (Number), $month (Number) 1 to 12, $year (String).
date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# $date (String) is a date as above.
published = Published on { $date }
updated = Last updated on { $date }
# $minutes (Number) that reading takes.
reading-time =
    { $minutes ->
        [one] { $minutes } minute to read
       *[other] { $minutes } minutes to read
    }
# Heading of a page's tags.
tags = Tags

## Other pages

# Title and text of the page for addresses that do not exist.
not-found-title = Page not found
not-found-text = There is no page at this address. It may have moved or been removed.
not-found-link = Go to the home page
# Text of the page that stands for an old address. $title (String) is the title of the new one.
moved-title = This page has moved
moved-text = Go to { $title }

## Text

# An image in plain text. $alt (String) says what it shows.
text-image = [image: { $alt }]
# A frame, video or sound without a title, in plain text.
text-frame = Embedded page
# What kind of remark a highlighted quote is.
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
# Names of the boxes of a list of tasks, for screen readers.
task-done = Done
task-open = Not done
