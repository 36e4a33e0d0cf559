using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class DatesQuestionTests
{
    private const string Table = """
        | Seminar | Topic | Date A | Date B |
        |---|---|---|---|
        | 10 | Ferns | 2027-02-01 | 2027-02-03 |
        """;

    private const string Other = """


        | Seminar | Topic | First date | Second date |
        |---|---|---|---|
        | 11 | Mosses | 2027-03-01 | 2027-03-03 |
        """;

    private readonly Desk _desk = new();

    [Fact]
    public async Task Question_names_the_columns_and_has_a_button_for_each()
    {
        var asked = await Import(Table);
        Assert.Equal(
            """
            Which column has the meeting dates?
            Line 1: “Date A” and “Date B” could both be the meeting dates. Nothing changes until you confirm what I show next.
            """,
            asked.Text());
        Assert.Equal(["Date A: 2027-02-01", "Date B: 2027-02-03", "Neither"], asked.Card().Buttons.Select(b => b.Label));
    }

    [Theory]
    [InlineData("Date A: 2027-02-01", 1)]
    [InlineData("Date B: 2027-02-03", 3)]
    public async Task Press_shows_the_import_with_that_column_and_confirm_does_it(string button, int day)
    {
        var shown = await _desk.Press(Desk.Organizer, await Import(Table), button);
        Assert.IsType<Reply.Replace>(shown);
        Assert.Null(_desk.Group.Numbered(10));
        await _desk.Press(Desk.Organizer, shown, "Confirm");
        Assert.Equal(new LocalDate(2027, 2, day), _desk.Group.Numbered(10)!.Date.Known()!.Day);
    }

    [Fact]
    public async Task Choosing_neither_reading_of_the_dates_imports_without_dates_and_says_so()
    {
        var shown = await _desk.Press(Desk.Organizer, await Import(Table), "Neither");
        Assert.Contains("so I didn't read any dates. Rename the right one to “Meeting date”.", shown.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, shown, "Confirm");
        Assert.Null(_desk.Group.Numbered(10)!.Date.Known());
    }

    [Fact]
    public async Task Table_with_other_headings_is_asked_about_in_turn()
    {
        var second = await _desk.Press(Desk.Organizer, await Import(Table + Other), "Date B: 2027-02-03");
        Assert.Contains("Line 5: “First date” and “Second date” could both be", second.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, await _desk.Press(Desk.Organizer, second, "First date: 2027-03-01"), "Confirm");
        Assert.Equal(
            [new LocalDate(2027, 2, 3), new LocalDate(2027, 3, 1)],
            [_desk.Group.Numbered(10)!.Date.Known()!.Day, _desk.Group.Numbered(11)!.Date.Known()!.Day]);
    }

    [Fact]
    public async Task Choice_about_missing_seminars_is_kept_while_the_question_is_open()
    {
        var asked = await _desk.Command(Desk.Organizer, "manage import", ("text", Table), ("missing", "remove"));
        await _desk.Press(Desk.Organizer, await _desk.Press(Desk.Organizer, asked, "Date A: 2027-02-01"), "Confirm");
        Assert.Equal([10], _desk.Group.Seminars.Select(s => s.Number));
    }

    [Fact]
    public async Task Form_link_and_file_ask_the_same()
    {
        _desk.Pages["https://example.org/README.md"] = Table;
        var asked = (await Import(Table)).Text();
        var form = await _desk.Command(Desk.Organizer, "manage import");
        Assert.Equal(asked, (await _desk.Submit(Desk.Organizer, form, ("text", Table))).Text());
        Assert.Equal(asked, (await _desk.Command(Desk.Organizer, "manage import", ("link", "https://example.org/README.md"))).Text());
        var file = new GivenFile("README.md", Table.Length, new Uri("https://example.org/README.md"), "text/markdown");
        Assert.Equal(asked, (await _desk.Command(Desk.Organizer, "manage import", ("file", file))).Text());
    }

    [Fact]
    public async Task Question_is_answered_once()
    {
        var asked = await Import(Table);
        await _desk.Press(Desk.Organizer, asked, "Date A: 2027-02-01");
        Assert.Equal(Draft.Gone.Sentence.ToString(), (await _desk.Press(Desk.Organizer, asked, "Date B: 2027-02-03")).Text());
    }

    [Fact]
    public async Task Member_who_does_not_organize_cannot_answer() => Assert.Equal(
        Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, await Import(Table), "Date A: 2027-02-01")).Text());

    [Fact]
    public async Task Long_headings_are_cut_and_of_many_columns_four_are_offered()
    {
        var headings = Enumerable.Range(1, 6).Select(i => $"Date {i} {new string('x', 100)}").ToArray();
        var dates = Enumerable.Range(1, 6).Select(i => $"2027-02-0{i}");
        string[] rows =
        [
            $"| Topic | {string.Join(" | ", headings)} |", "|---|---|---|---|---|---|---|", $"| Ferns | {string.Join(" | ", dates)} |",
        ];
        var asked = await Import(string.Join('\n', rows));
        Assert.Equal(5, asked.Card().Buttons.Length);
        Assert.All(asked.Card().Buttons, b => Assert.InRange(b.Label.Length, 1, 80));
        Assert.Contains("If it's another column, call it “Meeting date” in the schedule", asked.Text(), StringComparison.Ordinal);
    }

    private Task<Reply> Import(string text) => _desk.Command(Desk.Organizer, "manage import", ("text", text));
}
