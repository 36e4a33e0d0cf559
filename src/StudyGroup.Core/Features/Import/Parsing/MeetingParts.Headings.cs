using System.Text.RegularExpressions;
using Markdig.Syntax;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

// Meetings in headings.
internal sealed partial class MeetingParts
{
    private int ReadHeading(int i)
    {
        var end = _blocks.SectionEnd(i);
        if (_blocks.Openings(i)[0] is not { IsDay: true } opening)
        {
            if (_blocks.Openings(i)[0] is null && Titled(i, end) is { } titled)
                return Take(i, titled, _blocks.Openings(i + 1).First(IsDay)!, end);
            Flush();
            return i;
        }

        if (!_blocks.HoldMeetings(i + 1, end)) return Take(i, opening, [], end, hasHeading: true);
        // A heading above meetings, such as "Spring (12 January – 4 May)", gives their years and isn't a meeting itself.
        Flush();
        if (DateShapeReader.Read(opening.Date) is { Last: null }) Report(opening);
        return i;
    }

    // "## Trees", and "Date: 2027-01-19" or a line with the date and the presenter below it.
    private Opening? Titled(int i, int end)
    {
        if (i + 1 >= end || _blocks.HoldMeetings(i + 1, end) || _blocks.DatedIn(i + 1, end) != 1
            || _blocks[i + 1] is not (ParagraphBlock or ListBlock))
            return null;
        if (MarkdownText.Of(_blocks[i]) is var words && (SlideItem.IsOfSlides(words) || ReadingItem.IsOurs(words))) return null;
        var first = _blocks.Openings(i + 1);
        if (first.Where(IsDay).ToArray() is not [{ } date]) return null;
        var isLabelled = date is { Form: OpeningForm.Parted, Rest: "" } && date.Cell.Text.EndsWith(date.Date, StringComparison.Ordinal)
            && date.Cell.Text.Length > date.Date.Length;
        if (!isLabelled && (first[0] != date || (date.Rest.Length > 0 && !PersonName.IsLike(date.Rest)) || !HasLikeIt(i))) return null;
        var cell = Cell.Read(_blocks[i]);
        if (Period().IsMatch(cell.Text) || (date.Rest.Length > 0 && WhenHeading().IsMatch(cell.Text))
            || MonthHeadings.MonthOf(cell.Text) is not null)
            return null;
        return Opening.Titled(_blocks[i].Line + 1, cell, date);
    }

    // A single heading like this may be the schedule's own.
    private bool HasLikeIt(int heading)
    {
        var next = _blocks.SectionEnd(heading);
        return (next + 1 < _blocks.Count && ((HeadingBlock)_blocks[next]).Level == ((HeadingBlock)_blocks[heading]).Level
            && _blocks.Openings(next + 1) is [{ IsDay: true }, ..])
            || (_groupHasHeadings && _group.Count > 0);
    }

    // "Upcoming (2027)" and "Past meetings" are headings above meetings, too.
    [GeneratedRegex(
        @"^\W*((our|the|all) )?((upcoming|coming( up)?|next( up)?|future|current|past|previous|recent|earlier|last|completed|planned"
            + @"|scheduled)( (up|study|reading|book|journal))?( (groups?|clubs?))?( (meetings?|sessions?|seminars?|talks?|events?"
            + @"|lectures?|class(es)?|dates?|schedules?|weeks?|terms?|semesters?|discussions?|readings?|papers?|books?))?|meetings?"
            + @"|sessions?|seminars?|talks?|schedule|archive|calendar|programme?|agenda|timetable)\W*((19"
            + @"|20)[0-9]{2}([/–-][0-9]{2,4})?\W*)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WhenHeading();

    // "Spring 2027" is a heading above meetings, not a meeting's title.
    [GeneratedRegex(
        @"^\W*(\p{L}+\s)?(19|20)[0-9]{2}\b[^:]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
