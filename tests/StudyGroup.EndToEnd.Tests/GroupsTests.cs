using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class GroupsTests
{
    [Fact]
    public async Task Channel_and_its_threads_decide_which_group_a_command_means()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        var ana = groups.Stage.Ana;
        Assert.Contains("Attention", (await groups.Papers(ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", (await groups.Stage.Ask(ana, "next-seminar")).Text, StringComparison.Ordinal);
        var thread = ana.In(groups.PapersChannel).StartThread("About attention");
        Assert.Contains("Attention", (await groups.InAsync(thread, ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_the_next_seminar_of_every_group_is_shown()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        foreach (var command in new[] { "next-seminar", "schedule" })
        {
            var shown = await groups.InHall(groups.Stage.Ana, command);
            Assert.False(shown.IsEphemeral);
            Assert.Contains("Next in each group", shown.Text, StringComparison.Ordinal);
            Assert.Contains($"In {groups.PapersChannel.Mention}", shown.Text, StringComparison.Ordinal);
            Assert.Contains("Attention", shown.Text, StringComparison.Ordinal);
            Assert.Contains("Data Engineering", shown.Text, StringComparison.Ordinal);
        }

        Assert.Contains("This server has 2 groups.", (await groups.InHall(groups.Stage.Ana, "help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_other_commands_ask_and_then_do_the_same_with_what_was_given()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        var asked = await groups.InHall(groups.Stage.Ana, "point add", ("text", "Why heads?"), ("seminar", 1));
        Assert.True(asked.IsEphemeral);
        Assert.Equal("Which group do you mean?", asked.Text);

        var added = await groups.Choose(asked, "Papers");
        Assert.False(added.IsEphemeral);
        Assert.Contains("Why heads?", added.Text, StringComparison.Ordinal);
        Assert.Contains("Why heads?", (await groups.Papers(groups.Stage.Ben, "point list", ("seminar", 1))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Why heads?", (await groups.Stage.Ask(groups.Stage.Ben, "point list", ("seminar", 1))).Text, StringComparison.Ordinal);

        // The buttons of the answer belong to the group, too, and the question is answered once.
        Assert.Contains("been answered or replaced", (await groups.Choose(asked, "Papers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_opens_after_the_group_was_chosen_and_belongs_to_it()
    {
        await using var groups = await GroupsStage.StartAsync();
        var asked = await groups.InHall(groups.Stage.Olga, "manage series-from-contents");
        var form = await groups.Choose(asked, "Papers");
        Assert.NotNull(form.Modal);
        var made = await form.SubmitAsync(new Dictionary<string, string> { ["contents"] = "1. Attention\n2. Scaling" }, groups.Cancel);
        Assert.Contains("Done", (await made.PressAsync("Confirm", groups.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Scaling", (await groups.Papers(groups.Stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Scaling", (await groups.Stage.Ask(groups.Stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_command_elsewhere_asks_too()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        var said = groups.Stage.Ben.In(groups.Hall).Say("Is attention all we need?");
        var asked = await groups.Stage.Ana.In(groups.Hall).UseOnAsync(said, "Add as discussion point", groups.Cancel);
        Assert.Equal("Which group do you mean?", asked.Text);
        var chosen = await groups.Choose(asked, "Papers");
        Assert.Contains("Is attention all we need?", chosen.Text, StringComparison.Ordinal);
        var form = await chosen.PressAsync(chosen.Buttons[0], groups.Cancel);
        await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "Is attention all we need?" }, groups.Cancel);
        Assert.Contains(
            "Is attention all we need?", (await groups.Papers(groups.Stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_elsewhere_say_where_there_are_some()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        var there = await groups.Stage.Ana.In(groups.PapersChannel).SuggestAsync("seminar", "number", "", null, groups.Cancel);
        Assert.Contains("Attention", Assert.Single(there).Name, StringComparison.Ordinal);
        var here = await groups.Stage.Ana.In(groups.Hall).SuggestAsync("seminar", "number", "", null, groups.Cancel);
        Assert.StartsWith("To see suggestions, use this in a group's channel.", Assert.Single(here).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_posts_and_events_belong_to_their_group()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.Papers(groups.Stage.Olga, "manage settings", ("events", true), ("reminders", "1h"), ("nudges", false));
        await groups.Stage.Manage("settings", ("events", true), ("reminders", "1h"), ("nudges", false));
        await groups.AddPaperAsync();
        await groups.Stage.Manage("seminar-move", ("seminar", 1), ("when", "2026-12-04"));
        await groups.Stage.SettledAsync();
        Assert.Equal(2, groups.Stage.Guild.ScheduledEvents.Count);

        await groups.Stage.TurnToAsync(2026, 12, 4, 17, 1);
        var card = await groups.Stage.MessageAsync(
            groups.PapersChannel, m => m.Text.Contains("Attention", StringComparison.Ordinal) && m.Buttons.Count > 0);
        var coming = await groups.Stage.Ana.In(groups.PapersChannel).PressAsync(card, "I'm coming", groups.Cancel);
        Assert.DoesNotContain("older version", coming.Text, StringComparison.Ordinal);
        await groups.Stage.SettledAsync();
        Assert.Contains("1", (await groups.Papers(groups.Stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            groups.Stage.Seminars.Messages(), m => m.Text.Contains("Attention", StringComparison.Ordinal) && !m.IsAnswer);

        // After a restart neither is made again.
        await groups.Stage.RestartBotAsync();
        await groups.Stage.SettledAsync();
        Assert.Equal(2, groups.Stage.Guild.ScheduledEvents.Count);
    }

    [Fact]
    public async Task Server_with_one_group_is_asked_nothing()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        var hall = stage.Guild.AddChannel("hall");
        var shown = await stage.Ana.In(hall).CommandAsync("present", new Dictionary<string, object> { ["seminar"] = 4 }, stage.Cancel);
        Assert.Contains("is presenting", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "group", (await stage.Ana.In(hall).CommandAsync("next-seminar", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nudge_names_its_group()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        await groups.Papers(groups.Stage.Ana, "present", ("seminar", 1));
        await groups.Stage.TurnToAsync(2026, 11, 28, 9, 0);
        var nudge = await groups.Stage.DirectMessageAsync(groups.Stage.Ana, m => m.Text.Contains("still work", StringComparison.Ordinal));
        Assert.Contains("Attention** (Seminar 1) · Papers", nudge.Text, StringComparison.Ordinal);
        var answered = await groups.Stage.Ana.In(nudge.Channel).PressAsync(nudge, "They still work", groups.Cancel);
        Assert.Contains("You said the topic and date still work. Thanks!", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_data_names_the_groups_and_deletes_in_all_of_them()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        await groups.Papers(groups.Stage.Ana, "point add", ("text", "Why heads?"), ("seminar", 1));
        await groups.Stage.Ask(groups.Stage.Ana, "point add", ("text", "Why stores?"), ("seminar", 3));
        var shown = await groups.InHall(groups.Stage.Ana, "my-data");
        Assert.Contains("**Papers**: 1 point", shown.Text, StringComparison.Ordinal);
        var file = Assert.Single(shown.Message!.Attachments).Text;
        Assert.Contains("\"group\": \"Papers\"", file, StringComparison.Ordinal);
        Assert.Contains("Why heads?", file, StringComparison.Ordinal);
        Assert.Contains("Why stores?", file, StringComparison.Ordinal);

        var asked = await shown.PressAsync("Delete my data", groups.Cancel);
        await asked.PressAsync("Delete it all", groups.Cancel);
        var left = Assert.Single((await groups.InHall(groups.Stage.Ana, "my-data")).Message!.Attachments).Text;
        Assert.DoesNotContain("Why", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_bot_suspends_all_groups_and_brings_all_back()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        groups.Stage.Guild.RemoveBot();
        await groups.Stage.UntilAsync(() => groups.Stage.StoredGroups().All(group => group.SuspendedAt is not null));
        groups.Stage.Guild.ReturnBot();
        await groups.Stage.UntilAsync(() => groups.Stage.StoredGroups().All(group => group.SuspendedAt is null));
        await groups.Stage.SettledAsync();
        Assert.Contains("Attention", (await groups.Papers(groups.Stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_groups_are_deleted_thirty_days_after_the_bot_was_removed_archived_ones_too()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        await (await groups.Papers(groups.Stage.Olga, "manage group archive")).PressAsync("Archive it", groups.Cancel);
        groups.Stage.Guild.RemoveBot();
        await groups.Stage.UntilAsync(() => groups.Stage.StoredGroups().All(group => group.SuspendedAt is not null));
        await groups.Stage.TurnAsync(TimeSpan.FromDays(31));
        await groups.Stage.UntilAsync(() => groups.Stage.StoredGroups().Count == 0);
        groups.Stage.Guild.ReturnBot();
        await groups.Stage.Discord.WaitForCommandAsync(groups.Stage.Guild, "manage", groups.Cancel);
        Assert.Contains("Seminar 3", (await groups.Papers(groups.Stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }
}
