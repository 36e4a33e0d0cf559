using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ManageTests
{
    [Fact]
    public async Task Members_are_not_let_near_manage_by_Discord_nor_by_us()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.NotNull((await stage.Ask(stage.Ana, "manage settings")).Failed);
        var carl = stage.Guild.AddPerson("Carl", Permissions.ManageEvents);
        var asked = await stage.Ask(carl, "manage seminar-remove", ("seminar", 3));
        foreach (var role in carl.Roles.ToArray()) carl.Take(role);
        var refused = await asked.PressAsync("Remove it", stage.Cancel);
        Assert.Contains("Only organizers can do that", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Chapter 3", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organizers_role_may_do_what_its_buttons_do()
    {
        await using var stage = await Stage.WithBotAsync();
        var tutors = stage.Guild.AddRole("tutors");
        Assert.Contains("Integrations", (await stage.Manage("settings", ("organizers", tutors))).Text, StringComparison.Ordinal);
        var tutor = stage.Guild.AddPerson("Tom", Permissions.None, tutors);
        Assert.Contains("/manage seminar-move", (await stage.Ask(tutor, "help")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role", "I can't ping @everyone")]
    [InlineData("organizers", "I can't make @everyone the organizer role")]
    public async Task Everyone_is_refused_as_a_role(string option, string sentence)
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage("settings", (option, stage.Guild.Everyone));
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Guild.Everyone.Mention, (await stage.Manage("settings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_organizer_s_command_answers_privately()
    {
        await using var stage = await Stage.WithBotAsync();
        var answers = new[]
        {
            (await stage.Manage("settings", ("channel", stage.Seminars), ("role", stage.Readers), ("start", "19:30")), "Settings saved"),
            (await stage.Manage(
                "seminar-add", ("topic", "Looking back"), ("chapter", "All"), ("presenter", stage.Ben)), "Added: Seminar 10 · All"),
            (await stage.Manage("seminar-edit", ("seminar", 10), ("place", "Café"), ("clear", "chapter")), "Café"),
            (await stage.Manage("seminar-move", ("seminar", 10), ("when", "2026-12-04")),
                "~~TBA~~ → **Fri 4 Dec 2026, 19:30 (UTC, the usual start), in 11 days**"),
            (await stage.Manage("seminar-cancel", ("seminar", 10), ("reason", "No room")), "is cancelled. Reason: No room."),
            (await stage.Manage("seminar-restore", ("seminar", 10)), "is back on: Fri 4 Dec 2026, 19:30"),
            (await stage.Manage("seminar-held", ("seminar", 3), ("when", "20-11-26")), "is marked as held, on Fri 20 Nov 2026"),
            (await stage.Manage(
                "slides", ("seminar", 4), ("url", "https://example.org/4"), ("covers", "Labels, Sampling")), "Covers: Labels, Sampling"),
            (await stage.Manage("slides", ("seminar", 4), ("url", "https://example.org/4"), ("remove", true)), "Slides removed"),
            (await stage.Manage("reminders"), "in 7"),
            (await stage.Manage("reminders", ("show", "log")), "Posts so far"),
            (await stage.Manage("reminders", ("show", "test")), "This is a test that only you can see"),
        };
        Assert.All(answers, a => Assert.True(a.Item1.IsEphemeral));
        Assert.All(answers.Where(a => a.Item2 != "in 7"), a => Assert.Contains(a.Item2, a.Item1.Text, StringComparison.Ordinal));
        Assert.Contains("its card, 7 days before", answers[9].Item1.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_seminar_comes_back_with_its_points()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "Keep me"), ("seminar", 5));
        var removed = await (await stage.Manage("seminar-remove", ("seminar", 5))).PressAsync("Remove it", stage.Cancel);
        Assert.Contains("There's no Seminar 5", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);
        await removed.PressAsync("Undo", stage.Cancel);
        Assert.Contains("Keep me", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_closed_to_the_bot_is_reported_with_what_to_do()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.SendMessages);
        var saved = await stage.Manage("settings", ("channel", stage.Seminars));
        Assert.Contains("I can't post in", saved.Text, StringComparison.Ordinal);
        var deaf = stage.Guild.AddRole("deaf");
        Assert.Contains("I can't ping", (await stage.Manage("settings", ("role", deaf))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_presenter_adds_slides_without_any_right_in_Discord()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ben));
        var card = await stage.Ask(stage.Ana, "next-seminar");
        var refused = await (await card.PressAsync("More", stage.Cancel)).PressAsync("Add slides", stage.Cancel);
        Assert.True(refused.IsEphemeral);
        Assert.Contains("Only the presenters and organizers", refused.Text, StringComparison.Ordinal);
        var form = await (await stage.MoreAsync(stage.Ben, card.Message!)).PressAsync("Add slides", stage.Cancel);
        Assert.Equal("Slides for Seminar 3", form.Modal!.Title);
        var added = await form.SubmitAsync(
            new Dictionary<string, string> { ["url"] = "https://example.org/3", ["title"] = "Data", ["covers"] = "Formats, Storage" },
            stage.Cancel);
        Assert.Contains("Slides added to Seminar 3", added.Text, StringComparison.Ordinal);
        Assert.Contains("[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }
}
