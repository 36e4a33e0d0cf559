using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Scheduling;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Scheduling;

public sealed class ContentsTests
{
    [Theory]
    [InlineData("Chapter 3. Data Engineering Fundamentals . . . . . 49", 3, "Data Engineering Fundamentals")]
    [InlineData("3. Data Engineering Fundamentals........ 49", 3, "Data Engineering Fundamentals")]
    [InlineData("3 Training Data\t81", 3, "Training Data")]
    [InlineData("  - 3) Training Data   81", 3, "Training Data")]
    [InlineData("**Chapter 3: Training Data**", 3, "Training Data")]
    [InlineData("Chapter IV – Models", 4, "Models")]
    [InlineData("Ch. 12: GPT 4 and after", 12, "GPT 4 and after")]
    [InlineData("7. The 5 Vs of big data … 207", 7, "The 5 Vs of big data")]
    [InlineData("Chapter 5", 5, "Chapter 5")]
    public void Chapter_line_is_parsed_in_every_common_style(string line, int number, string title)
    {
        var chapter = Assert.Single(ContentsReader.Read(line).Chapters);
        Assert.Equal((number, title), (chapter.Number, chapter.Title));
    }

    [Theory]
    [InlineData("Week 3: Models", UnitWord.Week, 3, "Models")]
    [InlineData("Week 3", UnitWord.Week, 3, "Week 3")]
    [InlineData("Session IV – Models", UnitWord.Session, 4, "Models")]
    [InlineData("Chapter 3: Models", UnitWord.Paper, 3, "Models")]
    [InlineData("Week 3: Models", UnitWord.Chapter, null, "Week 3: Models")]
    public void Group_s_own_word_numbers_a_line(string line, UnitWord unit, int? number, string title)
    {
        var chapter = Assert.Single(ContentsReader.Read(line, unit).Chapters);
        Assert.Equal((number, title), (chapter.Number, chapter.Title));
    }

    [Fact]
    public void Sections_parts_and_front_matter_are_skipped_and_reported()
    {
        var contents = ContentsReader.Read(
            "Contents\nPreface ix\nPart I: Basics\n1. One\n1.1 A section\n1.2. Another\n2. Two\n2. Two again\nIndex 300\n");
        Assert.Equal([1, 2], contents.Chapters.Select(c => c.Number));
        Assert.Equal(
            [1, 2, 3, 5, 6, 8, 9],
            contents.LeftOut.Select(l => int.Parse(l.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Line 8 repeats chapter 2, so I skipped it: 2. Two again", contents.LeftOut[5]);
    }

    [Fact]
    public void Every_line_is_a_chapter_if_none_has_a_number() => Assert.Equal(
        ["A Gentle Start", "Going Deeper"],
        ContentsReader.Read("Table of Contents\n\n- A Gentle Start\n- Going Deeper\n").Chapters.Select(c => c.Title));

    [Fact]
    public async Task Pasted_contents_become_seminars_after_a_preview_and_can_be_undone()
    {
        var desk = new Desk { Group = TestGroup.Empty() };
        var form = await desk.Command(Desk.Organizer, "manage series-from-contents");
        var asked = await desk.Submit(Desk.Organizer, form, ("contents", "Preface\n1. One\n2. Two\n"));
        Assert.Equal(
            """
            Add 2 seminars from the table of contents?
            Seminar 1 · Chapter 1 added: One · TBA
            Seminar 2 · Chapter 2 added: Two · TBA
            [Heads-up]
            Line 1 doesn't look like a chapter, so I skipped it: Preface
            """,
            asked.Text());
        var done = await desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(["One", "Two"], desk.Group.Seminars.Select(s => s.Topic));
        await desk.Press(Desk.Organizer, done, "Undo");
        Assert.Empty(desk.Group.Seminars);
    }

    [Fact]
    public async Task Existing_chapters_are_not_added_twice()
    {
        var desk = new Desk();
        var form = await desk.Command(Desk.Organizer, "manage series-from-contents");
        Assert.StartsWith(
            "There are no new chapters in it. Line 1 is already in the schedule as Seminar 3",
            (await desk.Submit(Desk.Organizer, form, ("contents", "3. Data"))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "Seminar 10 · Chapter 10 added",
            (await desk.Submit(Desk.Organizer, form, ("contents", "3. Data\n10. Ops"))).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await desk.Submit(Desk.Ana, form, ("contents", "10. Ops")));
    }
}
