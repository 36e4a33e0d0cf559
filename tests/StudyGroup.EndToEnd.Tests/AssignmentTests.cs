using StudyGroup.Playground.LocalDiscord.People;

using static StudyGroup.EndToEnd.Tests.NudgeStage;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>How members hear that they are down to present, and organizers that two seminars clash.</summary>
public sealed class AssignmentTests
{
    [Fact]
    public async Task Newly_assigned_presenter_is_told_by_direct_message_that_stays_true()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ben));
        var told = await DirectAsync(stage, "You're down to present:");
        Assert.Contains("(Seminar 3): <t:1796407200:F>", told.Text, StringComparison.Ordinal);
        Assert.Contains("Data Engineering", (await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(
            told, "Details", stage.Cancel)).Text, StringComparison.Ordinal);

        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ana));
        await ReadsAsync(stage, told, "~~ · no longer");
        await stage.SettledAsync();
        Assert.Single(stage.Ben.DirectMessages!.Messages());
        Assert.Single(stage.Ana.DirectMessages!.Messages());
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task Presenter_who_takes_no_direct_messages_is_mentioned_in_the_channel()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        stage.Ben.CloseDirectMessages();
        await stage.Manage("seminar-edit", ("seminar", 4), ("presenter", stage.Ben));
        var mention = await stage.PostAsync("you're down to present:");
        Assert.Equal([stage.Ben], mention.PingedPeople);
        await stage.SettledAsync();
        Assert.Contains(
            "because they don't accept direct messages", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_presenters_are_set_at_once_and_each_member_is_told()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        var edited = await stage.Manage(
            "seminar-edit", ("seminar", 4), ("presenter", stage.Ana), ("add-names", $"Ann Lee, <@{stage.Ben.Id}>"), ("team", "Blue"));
        Assert.Contains($"Blue: <@{stage.Ana.Id}> (Ana), Ann Lee and <@{stage.Ben.Id}>", edited.Text, StringComparison.Ordinal);
        await stage.DirectMessageAsync(stage.Ana, m => m.Text.Contains("You're down to present:", StringComparison.Ordinal));
        await DirectAsync(stage, "You're down to present:");
        Assert.Contains(
            $"presenters none → **Blue: <@{stage.Ana.Id}> (Ana), Ann Lee and <@{stage.Ben.Id}>",
            (await stage.Manage("history")).Text, StringComparison.Ordinal);

        var suggested = await stage.Olga.In(stage.Seminars).SuggestAsync(
            "manage seminar-edit", "remove-presenter", "ann", new Dictionary<string, object> { ["seminar"] = 4 }, stage.Cancel);
        var left = await stage.Manage("seminar-edit", ("seminar", 4), ("remove-presenter", Assert.Single(suggested).AsOption));
        Assert.Contains($"Blue: <@{stage.Ana.Id}> (Ana) and <@{stage.Ben.Id}>", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_name_that_is_a_mention_stays_text_and_pings_nobody()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("presenters", 2));
        await stage.Manage("seminar-edit", ("seminar", 4), ("team", $"<@{stage.Ben.Id}> @everyone"));
        var taken = await stage.Ask(stage.Ana, "present", ("seminar", 4));
        Assert.Contains(
            $"for \\<@{stage.Ben.Id}> @everyone", taken.Text.Replace("\u200b", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(taken.Message!.PingedPeople);
        Assert.False(taken.Message!.PingsEveryone);
    }

    [Fact]
    public async Task Organizer_gets_a_heads_up_where_two_seminars_are_at_the_same_time()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var moved = await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-04 19:00"));
        Assert.Contains("**Heads-up**: **Data Engineering for ML", moved.Text, StringComparison.Ordinal);
        Assert.Contains("is at the same time, <t:1796407200:F>.", moved.Text, StringComparison.Ordinal);
    }
}
