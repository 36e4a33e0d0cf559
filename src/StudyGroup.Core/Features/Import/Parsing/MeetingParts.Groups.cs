using System.Collections.Immutable;
using Markdig.Syntax;

namespace StudyGroup.Core.Features.Import.Parsing;

// Meetings that belong together.
internal sealed partial class MeetingParts
{
    /// <summary>Makes a part from the meetings so far, unless the block continues them.</summary>
    private void Flush(Block? unless = null, bool hasHeadings = false)
    {
        if (unless is not null && _group.Count > 0 && hasHeadings == _groupHasHeadings
            && _years.ContextOf(unless, hasHeadings) == _years.ContextOf(_groupBlock!, hasHeadings))
            return;
        // A line that merely happens to have a date has no others like it next to it.
        if (_group is [{ IsFirm: false } only])
        {
            Report(only.Opening);
            foreach (var line in only.Body.Where(MeetingRows.HasOwnDate)) Report(Opening.Read(line.Line, line.Cell)!);
        }
        else if (_group.Count > 0) _parts.Add(Part([.. _group]));
        _group.Clear();
        (_groupBlock, _groupHasHeadings, _groupYears) = (unless, hasHeadings, []);
    }

    private ScheduleRows Part(ImmutableArray<Meeting> meetings)
    {
        if (!_groupHasHeadings && meetings.Length > 1)
        {
            // What follows the last one may not belong to any meeting.
            var usual = meetings[..^1].Max(m => m.Body.Length);
            var last = meetings[^1];
            meetings = meetings.SetItem(
                meetings.Length - 1,
                last with
                {
                    Body = [.. last.Body.Where((line, index) => index < Math.Max(usual, last.Beside) || MeetingRows.HasOwnDate(line))],
                });
        }

        return new(
            meetings[0].Opening.Line,
            !_groupYears.IsEmpty ? _groupYears : _groupHasHeadings ? _years.AboveHeading(_groupBlock!) : _years.Above(_groupBlock!),
            MeetingRows.Read(meetings))
        { GoesBack = _years.GoesBack(_groupBlock!) };
    }
}
