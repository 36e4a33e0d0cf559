using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class ManageImportTests
{
    private const string Readme = """
        | Seminar | Date | Chapter | Topic |
        |---|---|---|---|
        | Seminar 3 | 04-12-26 | Chapter 3 | Data Engineering for ML |
        | Seminar 4 | soonish | Chapter 4 | Topic 4 |
        | Seminar 10 | TBA | Chapter 10 | Infrastructure |
        """;

    private readonly Desk _desk = new();

    [Fact]
    public async Task A_file_is_shown_with_what_it_changes_and_done_on_confirm()
    {
        _desk.Pages["https://cdn.example/README.md"] = Readme;
        var asked = await Import(
            ("file", new GivenFile("README.md", Readme.Length, new Uri("https://cdn.example/README.md"), "text/markdown")));
        Assert.Contains("Seminar 3 · Chapter 3: date ~coming soon~ → Fri 4 Dec 2026, 18:00", asked.Text(), StringComparison.Ordinal);
        Assert.Contains("Seminar 10 · Chapter 10 added: Infrastructure", asked.Text(), StringComparison.Ordinal);
        Assert.Contains("Line 4", asked.Text(), StringComparison.Ordinal);
        var done = await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(10, _desk.Group.Seminars.Length);
        await _desk.Press(Desk.Organizer, done, "Undo");
        Assert.Equal((9, SeminarDate.Soon), (_desk.Group.Seminars.Length, _desk.Group.Numbered(3)!.Date));
    }

    [Fact]
    public async Task Confirm_does_not_read_anything_again()
    {
        var asked = await Import(("text", Readme));
        var read = _desk.SchedulesRead;
        await _desk.Press(Desk.Organizer, asked, "Confirm");

        Assert.Equal((2, 2), (read, _desk.SchedulesRead));
    }

    [Fact]
    public async Task Restored_group_is_compared_with_what_it_has_become_when_it_is_confirmed()
    {
        var asked = await Import(("text", Readme));
        _desk.Meanwhile = () => _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Book = "Another book" } };
        await _desk.Press(Desk.Organizer, asked, "Confirm");

        Assert.Equal(("Another book", 10), (_desk.Group.Settings.Book, _desk.Group.Seminars.Length));
    }

    [Fact]
    public async Task A_link_and_a_form_do_the_same()
    {
        _desk.Pages["https://example.org/README.md"] = Readme;
        var linked = await Import(("link", "https://example.org/README.md"));
        var pasted = await _desk.Submit(Desk.Organizer, await Import(), ("text", Readme));
        Assert.Equal(linked.Text(), pasted.Text());
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, await Import(), ("text", Readme)));
    }

    [Fact]
    public async Task Seminars_missing_from_the_text_are_removed_on_request()
    {
        await _desk.Press(Desk.Organizer, await Import(("text", Readme), ("missing", "remove")), "Confirm");
        Assert.Equal([3, 4, 10], _desk.Group.Seminars.Select(s => s.Number));
    }

    [Theory]
    [InlineData("http://example.org/x.md", "The link has to start with https://")]
    [InlineData("nonsense", "That's not a complete link")]
    public async Task Invalid_link_is_refused(string link, string said) =>
        Assert.StartsWith(said, (await Import(("link", link))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Two_sources_at_once_are_refused() => Assert.Equal(
        "Use only one of “file”, “link” and “text”.", (await Import(("text", Readme), ("link", "https://example.org/"))).Text());

    [Theory]
    [InlineData("markdown", "study-group-2026-11-23.md", "Data Engineering for ML")]
    [InlineData("json", "study-group-2026-11-23.json", "\"topic\"")]
    [InlineData("csv", "study-group-2026-11-23.csv", "Data Engineering for ML")]
    [InlineData("ics", "study-group-2026-11-23.ics", "BEGIN:VCALENDAR")]
    public async Task An_export_is_a_file_in_the_form_that_was_asked_for(string format, string name, string holds)
    {
        var file = Assert.Single((await _desk.Command(Desk.Organizer, "manage export", ("format", format))).Card().Files);
        Assert.Equal(name, file.Name);
        Assert.Contains(holds, System.Text.Encoding.UTF8.GetString(file.Content.Span), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("json")]
    public async Task Importing_an_export_changes_nothing(string format)
    {
        var file = Assert.Single((await _desk.Command(Desk.Organizer, "manage export", ("format", format))).Card().Files);
        Assert.Equal(
            "That wouldn't change anything.",
            (await _desk.Submit(Desk.Organizer, await Import(), ("text", System.Text.Encoding.UTF8.GetString(file.Content.Span)))).Text());
    }

    [Fact]
    public async Task A_channel_of_another_server_is_not_taken_from_an_export()
    {
        _desk.Group = _desk.Group.InChannel();
        _desk.Homes[666] = ChannelLocation.Elsewhere;
        var asked = await _desk.Submit(Desk.Organizer, await Import(), ("text", await Exported("500", "666")));
        Assert.Contains("I can't find the reminder channel in the export in this server", asked.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("#666", asked.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(("Another book", new ChannelId(500)), (_desk.Group.Settings.Book, _desk.Group.Settings.Channel));
    }

    [Fact]
    public async Task Channel_of_this_server_is_looked_up_once_and_restored_on_confirm()
    {
        _desk.Group = _desk.Group.InChannel();
        var asked = await _desk.Submit(Desk.Organizer, await Import(), ("text", await Exported("500", "501")));
        _desk.Homes[501] = ChannelLocation.Invisible;
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(new ChannelId(501), _desk.Group.Settings.Channel);
        Assert.Equal([501UL], _desk.AskedChannels);
    }

    // An export that somebody wrote another channel into, and another book so that there is something to confirm.
    private async Task<string> Exported(string channel, string other)
    {
        var file = Assert.Single((await _desk.Command(Desk.Organizer, "manage export", ("format", "json"))).Card().Files);
        return System.Text.Encoding.UTF8.GetString(file.Content.Span)
            .Replace($"\"channel\": \"{channel}\"", $"\"channel\": \"{other}\"", StringComparison.Ordinal)
            .Replace("\"book\": \"Designing Machine Learning Systems\"", "\"book\": \"Another book\"", StringComparison.Ordinal);
    }

    private Task<Reply> Import(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage import", options);
}
