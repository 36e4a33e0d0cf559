using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class UndoTests
{
    [Fact]
    public async Task Every_change_is_undone_completely_by_the_button_on_its_answer()
    {
        await using var stage = await UnderWayAsync();
        var board = stage.Guild.AddChannel("syllabus");
        foreach (var (what, change) in new (string, Func<Task<Shown>>)[]
        {
            ("settings", () => PressAsync(
                stage, stage.Manage("settings", ("book", "Another book"), ("timezone", "Asia/Tokyo"), ("start", "19:30"), ("recap", true)),
                "Keep exact times")),
            ("seminar-add", () => stage.Manage("seminar-add", ("topic", "One more"), ("when", "2027-03-05"), ("presenter", stage.Ana))),
            ("seminar-edit", () => stage.Manage(
                "seminar-edit", ("seminar", 4), ("topic", "Other"), ("place", "Café"), ("presenter", stage.Ana), ("clear", "chapter"))),
            ("seminar-move", () => stage.Manage("seminar-move", ("seminar", 3), ("when", "coming soon"))),
            ("seminar-cancel", () => stage.Manage("seminar-cancel", ("seminar", 3), ("reason", "No room"))),
            ("seminar-restore", () => stage.Manage("seminar-restore", ("seminar", 7))),
            ("seminar-held", () => stage.Manage("seminar-held", ("seminar", 4), ("when", "2026-11-20"))),
            ("seminar-remove", () => PressAsync(stage, stage.Manage("seminar-remove", ("seminar", 4)), "Remove it")),
            ("shift", () => ConfirmAsync(stage, stage.Manage("shift", ("from", 3), ("by", "1 week")))),
            ("plan", () => ConfirmAsync(
                stage, stage.Manage("plan", ("first", "2027-02-05"), ("rhythm", "every week"), ("skip", "2027-02-12: carnival")))),
            ("swap", () => ConfirmAsync(stage, stage.Manage("swap", ("a", 3), ("b", 6)))),
            ("series-from-contents", async () => await ConfirmAsync(stage, (await stage.Manage("series-from-contents"))
                .SubmitAsync(new Dictionary<string, string> { ["contents"] = "10. More\n11. Yet more" }, stage.Cancel))),
            ("break-add", () => stage.Manage("break-add", ("from", "2027-03-01"), ("reason", "holidays"))),
            ("break-remove", () => stage.Manage("break-remove", ("break", 1))),
            ("import", () => ConfirmAsync(stage, stage.Manage(
                "import", ("text", "2027-03-12: Chapter 10: Looking back: Ben"), ("missing", "remove")))),
            ("slides", () => stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/new"), ("covers", "A, B"))),
            ("slides, removed", () => stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"), ("remove", true))),
            ("notes", () => stage.Manage("notes", ("seminar", 1), ("text", "New"), ("url", "https://example.org/new"))),
            ("notes, removed", () => stage.Manage("notes", ("seminar", 1), ("remove", 1))),
            ("syllabus", () => stage.Manage("syllabus", ("channel", board))),
            ("present", () => stage.Ask(stage.Olga, "present", ("seminar", 6))),
            ("present-release", () => stage.Ask(stage.Ben, "present-release", ("seminar", 3))),
        })
        {
            var before = await EverythingAsync(stage);
            var done = await change();
            Assert.True(done.Buttons.Contains("Undo"), $"{what}: {done.Text}");
            Assert.NotEqual(before, await EverythingAsync(stage));
            var who = what == "present-release" ? stage.Ben : stage.Olga;
            var undone = await who.In(stage.Seminars).PressAsync(done.Message!, "Undo", stage.Cancel);
            Assert.True(undone.Text.StartsWith("Undone", StringComparison.Ordinal), $"{what}: {undone.Text}");
            Assert.Equal(before, await EverythingAsync(stage));
        }
    }

    [Fact]
    public async Task Undone_change_is_redone_by_the_same_button_and_not_undone_twice()
    {
        await using var stage = await UnderWayAsync();
        var done = await ConfirmAsync(stage, stage.Manage("shift", ("from", 3), ("by", "1 week")));
        var undo = done.Message!.Buttons.Single(b => b.Label == "Undo").CustomId!;
        var undone = await done.PressAsync("Undo", stage.Cancel);
        Assert.True(undone.IsUpdate);
        Assert.Contains("~~Fri 11 Dec 2026, 18:00~~ → **Fri 4 Dec 2026, 18:00**", undone.Text, StringComparison.Ordinal);
        var twice = await stage.Olga.In(stage.Seminars).SendCustomIdAsync(done.Message!, undo, stage.Cancel);
        Assert.Contains("That's already undone.", twice.Text, StringComparison.Ordinal);
        var again = await undone.PressAsync("Undo", stage.Cancel);
        Assert.Contains("~~Fri 4 Dec 2026, 18:00~~ → **Fri 11 Dec 2026, 18:00**", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_change_of_the_same_thing_is_not_lost_to_an_undo_and_one_of_another_thing_stays()
    {
        await using var stage = await UnderWayAsync();
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11"));
        var edited = await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data, at last"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        Assert.Contains($"I can't undo that: <@{stage.Olga.Id}> changed the date of **Data, at last** (Seminar 3) since", (
            await moved.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
        await edited.PressAsync("Undo", stage.Cancel);
        var card = (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text;
        Assert.Contains("Data Engineering for ML", card, StringComparison.Ordinal);
        Assert.Contains("<t:1797616800:F>", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_cannot_undo_an_organizers_change()
    {
        await using var stage = await UnderWayAsync();
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11"));
        var undo = moved.Message!.Buttons.Single(b => b.Label == "Undo").CustomId!;
        var refused = await stage.Ana.In(stage.Seminars).SendCustomIdAsync(moved.Message!, undo, stage.Cancel);
        Assert.Contains(
            $"Only <@{stage.Olga.Id}>, who made that change, and organizers can undo it. Ask one of them.", refused.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_restoring_and_undoing_that_leaves_one_message_in_the_channel()
    {
        await using var stage = await UnderWayAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-cancel", ("seminar", 3), ("reason", "Snow"));
        var news = await stage.PostAsync("is cancelled: ~~<t:1796407200:F>~~ (Snow)");
        var restored = await stage.Manage("seminar-restore", ("seminar", 3));
        await ReadsAsync("was cancelled, but is back on: **<t:1796407200:F>**");
        var undone = await restored.PressAsync("Undo", stage.Cancel);
        await ReadsAsync("is cancelled: ~~<t:1796407200:F>~~ (Snow)");
        await undone.PressAsync("Undo", stage.Cancel);
        await ReadsAsync("was cancelled, but is back on: **<t:1796407200:F>**");
        await stage.SettledAsync();
        Assert.Equal(news.Id, Assert.Single(stage.Posts()).Id);

        Task ReadsAsync(string words) =>
            stage.MessageAsync(stage.Seminars, m => m.Id == news.Id && m.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Announced_move_that_is_reverted_the_next_day_is_struck_through_where_it_was_announced()
    {
        await using var stage = await UnderWayAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11"));
        var news = await stage.PostAsync("has moved: ~~<t:1796407200:F>~~ → **<t:1797012000:F>**");
        await stage.TurnAsync(TimeSpan.FromDays(1));
        var history = await stage.Manage("history");
        await history.PressAsync("Revert 1", stage.Cancel);
        // What a message is to say follows from the database, so a restart loses nothing.
        await stage.RestartBotAsync();
        var undone = await stage.PostAsync($"Undone by <@{stage.Olga.Id}>: it's back to **<t:1796407200:F>**");
        Assert.StartsWith("~~**Data Engineering for ML: Structuring", undone.Text, StringComparison.Ordinal);
        Assert.Contains("has moved: <t:1796407200:F> → **<t:1797012000:F>**~~\n", undone.Text, StringComparison.Ordinal);
        Assert.Equal(news.Id, undone.Id);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
        Assert.Contains(
            "It undid what an earlier message said, so I edited that message instead.",
            (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_undone_while_Discord_refuses_posts_is_never_announced()
    {
        await using var stage = await UnderWayAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.ServerError(503, AfterEffect: false), times: 100);
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11"));
        await stage.SettledAsync();
        await moved.PressAsync("Undo", stage.Cancel);
        await stage.SettledAsync();
        stage.Discord.Faults.Clear();
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task Cancelling_again_for_another_reason_leaves_one_message_with_that_reason()
    {
        await using var stage = await UnderWayAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-cancel", ("seminar", 3), ("reason", "Snow"));
        var news = await stage.PostAsync("is cancelled: ~~<t:1796407200:F>~~ (Snow)");
        await stage.Manage("seminar-restore", ("seminar", 3));
        await stage.PostAsync("was cancelled, but is back on: **<t:1796407200:F>**");
        await stage.Manage("seminar-cancel", ("seminar", 3), ("reason", "Room closed"));
        await stage.PostAsync("is cancelled: ~~<t:1796407200:F>~~ (Room closed)");
        await stage.SettledAsync();
        var only = Assert.Single(stage.Posts());
        Assert.Equal(news.Id, only.Id);
        Assert.DoesNotContain("Snow", only.Text, StringComparison.Ordinal);
    }

    private static Task<Shown> ConfirmAsync(Stage stage, Task<Shown> asking) => PressAsync(stage, asking, "Confirm");

    private static async Task<Shown> PressAsync(Stage stage, Task<Shown> asking, string button) =>
        await (await asking).PressAsync(button, stage.Cancel);

    // All that the group holds; ids are never given back.
    private static async Task<string> EverythingAsync(Stage stage)
    {
        var file = Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments);
        var everything = JsonNode.Parse(file.Text)!.AsObject();
        foreach (var moving in new[] { "exportedAt", "nextSeminarId", "nextBreakId", "revision" }) Assert.True(everything.Remove(moving));
        return everything.ToJsonString();
    }

    private static async Task<Stage> UnderWayAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await stage.Manage("seminar-move", ("seminar", 5), ("when", "maybe 2026-12-18 19:00"));
        await stage.Manage("seminar-cancel", ("seminar", 7), ("reason", "Holidays"));
        await stage.Manage("break-add", ("from", "2026-12-24"), ("until", "2027-01-03"), ("reason", "winter"));
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"), ("title", "Data"), ("covers", "Formats, Storage"));
        await stage.Manage("notes", ("seminar", 1), ("text", "What we said"));
        await stage.Ask(stage.Ben, "present", ("seminar", 3));
        await stage.Ask(stage.Ana, "point add", ("text", "Why?"), ("seminar", 4));
        var card = await stage.Ask(stage.Ana, "seminar", ("number", 3));
        await stage.Ana.In(stage.Seminars).PressAsync(card.Message!, "I'm coming", stage.Cancel);
        return stage;
    }
}
