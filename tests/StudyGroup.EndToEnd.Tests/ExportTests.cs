using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ExportTests
{
    [Fact]
    public async Task For_spreadsheets_each_seminar_is_a_row_and_no_cell_is_a_formula()
    {
        await using var stage = await UnderWayAsync();
        var text = await FileAsync(stage, "csv", "study-group-2026-11-23.csv", "text/csv");
        Assert.Equal(
            [
                "seminar,state,date,time,zone,chapter,topic,presenter,presenter id,place,held,cancelled,reason,slides,"
                    + "team,readings,reading links",
                "8,settled,2026-11-20,18:00,Europe/Berlin,Chapter 8,Monitoring ML Models,,,Room 5,yes,,,,,,",
                "3,settled,2026-12-04,18:00,Europe/Berlin,Chapter 3,\"Data, \"\"at last\"\"\",,,\"Room 5, 2nd "
                    + "floor\",,,,https://example.org/3,,,",
                $"4,tentative,2026-12-11,19:30,Europe/Berlin,Chapter 4,\"'=SUM(A1)\",Ben,#{stage.Ben.Id},Room 5,,,,,,,",
                "5,coming soon,,,,Chapter 5,Feature Engineering for ML Models,,,Room 5,,,,,,,",
                "6,TBA,,,,Chapter 6,Developing & Evaluating ML Models,,,Room 5,,,,,,,",
                "7,settled,2027-01-08,18:00,Europe/Berlin,Chapter 7,Deploying ML Models,,,Room 5,,yes,No room,,,,",
            ],
            text.Split("\r\n").Where((line, row) => row == 0 || (line.Length > 0 && line[0] is >= '3' and <= '8')));
    }

    [Fact]
    public async Task For_calendars_each_dated_seminar_is_an_event_at_the_group_s_local_time()
    {
        await using var stage = await UnderWayAsync();
        var text = (await FileAsync(stage, "ics", "study-group-2026-11-23.ics", "text/calendar")).Replace(
            "\r\n ", "", StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TZID:Europe/Berlin\r\n", text, StringComparison.Ordinal);
        var events = text.Split("BEGIN:VEVENT\r\n")[1..].Select(e => e.Split("\r\n")).ToArray();
        Assert.Equal(6, events.Length);
        var third = Assert.Single(events, e => e.Contains($"UID:{stage.Guild.Id}-3@study-group"));
        foreach (var line in new[]
        {
            "DTSTART;TZID=Europe/Berlin:20261204T180000", "DURATION:PT90M", "SUMMARY:Seminar 3 · Chapter 3: Data\\, \"at last\"",
            "LOCATION:Room 5\\, 2nd floor", "STATUS:CONFIRMED",
            "DESCRIPTION:Designing Machine Learning Systems\\, by Chip Huyen\\nSlides: https://example.org/3",
        }) Assert.Contains(line, third);
        var fourth = Assert.Single(events, e => e.Contains($"UID:{stage.Guild.Id}-4@study-group"));
        Assert.Contains("STATUS:TENTATIVE", fourth);
        Assert.Contains("DTSTART;TZID=Europe/Berlin:20261211T193000", fourth);
        Assert.Contains("STATUS:CANCELLED", Assert.Single(events, e => e.Contains($"UID:{stage.Guild.Id}-7@study-group")));
    }

    [Fact]
    public async Task Member_gets_a_file_for_their_own_calendar()
    {
        await using var stage = await UnderWayAsync();
        var shown = await stage.Ask(stage.Ana, "calendar", ("seminar", 3), ("alarm", "1 day"));
        Assert.True(shown.IsEphemeral);
        Assert.Contains(
            "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Seminar%203", shown.Text, StringComparison.Ordinal);
        Assert.Equal("seminar-3.ics", Assert.Single(shown.Message!.Attachments).FileName);
        Assert.Equal("seminars.ics", Assert.Single((await stage.Ask(stage.Ana, "calendar")).Message!.Attachments).FileName);
    }

    [Fact]
    public async Task Markdown_export_has_what_a_README_can_hold_and_nothing_else()
    {
        await using var stage = await UnderWayAsync();
        var text = await FileAsync(stage, "markdown", "study-group-2026-11-23.md", "text/markdown");
        foreach (var said in new[]
        {
            "# Designing Machine Learning Systems\n",
            "| Seminar 3 | 04-12-26 | Chapter 3 | **Data, \"at last\"** |  | Room 5, 2nd floor |\n",
            "| Seminar 4 | 11-12-26 19:30 (tentative) | Chapter 4 | **=SUM(A1)** | Ben |  |\n", "| Seminar 5 | Coming soon | Chapter 5 |",
            "| Seminar 6 | TBA | Chapter 6 |", "| Seminar 7 | 08-01-27 | Chapter 7 | ~~**Deploying ML Models**~~ |",
            "| 24-12-26 – 03-01-27 |  | No seminar: winter |", "- 📊 Seminar 3 (04-12-26): <https://example.org/3>\n",
        }) Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var left in new[] { "Why?", "What we said", "No room", $"{stage.Ben.Id}" })
            Assert.DoesNotContain(left, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", null)]
    [InlineData("markdown", "remove")]
    [InlineData("json", null)]
    [InlineData("json", "remove")]
    public async Task Imported_export_changes_nothing(string format, string? missing)
    {
        await using var stage = await UnderWayAsync();
        var file = Assert.Single((await stage.Manage("export", ("format", format))).Message!.Attachments);
        (string, object)[] options =
        [
            ("file", new Upload(file.FileName, "text/plain", file.Text)),
            .. missing is null ? Array.Empty<(string, object)>() : [("missing", missing)],
        ];
        var answer = await stage.Manage("import", options);
        Assert.StartsWith("That wouldn't change anything", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task Members_get_no_export()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Contains(
            "You don't have permission to use this command", (await stage.Ask(stage.Ana, "manage export", ("format", "json"))).Failed,
            StringComparison.Ordinal);
    }

    private static async Task<string> FileAsync(Stage stage, string format, string name, string type)
    {
        var answer = await stage.Manage("export", ("format", format));
        Assert.True(answer.IsEphemeral);
        var file = Assert.Single(answer.Message!.Attachments);
        Assert.Equal((name, type), (file.FileName, file.ContentType?.Split(';')[0]));
        return file.Text;
    }

    private static async Task<Stage> UnderWayAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("timezone", "Europe/Berlin"), ("place", "Room 5"));
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data, \"at last\""), ("place", "Room 5, 2nd floor"));
        await stage.Manage("seminar-edit", ("seminar", 4), ("topic", "=SUM(A1)"), ("presenter", stage.Ben));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "tentative 2026-12-11 19:30"));
        await stage.Manage("seminar-move", ("seminar", 5), ("when", "coming soon"));
        await stage.Manage("seminar-move", ("seminar", 7), ("when", "2027-01-08"));
        await stage.Manage("seminar-cancel", ("seminar", 7), ("reason", "No room"));
        await stage.Manage("seminar-held", ("seminar", 8), ("when", "2026-11-20"));
        await stage.Manage("break-add", ("from", "2026-12-24"), ("until", "2027-01-03"), ("reason", "winter"));
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"));
        await stage.Manage("notes", ("seminar", 1), ("text", "What we said"));
        await stage.Ask(stage.Ana, "point add", ("text", "Why?"), ("seminar", 4));
        return stage;
    }
}
