using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class GroupCommandTests
{
    [Fact]
    public async Task Channel_of_another_group_is_refused_wherever_it_can_be_set()
    {
        await using var groups = await GroupsStage.StartAsync();
        var theirs = $"{groups.PapersChannel.Mention} belongs to the group “Papers”";
        foreach (var command in new[] { "settings", "syllabus" })
        {
            var refused = await groups.Stage.Manage(command, ("channel", groups.PapersChannel));
            Assert.Contains(theirs, refused.Text, StringComparison.Ordinal);
        }

        var again = await groups.Stage.Manage("group add", ("name", "More papers"), ("channel", groups.PapersChannel));
        Assert.Contains(theirs, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_refuses_the_channel_of_another_group_when_it_is_picked()
    {
        await using var groups = await GroupsStage.StartAsync();
        var asked = await groups.Papers(groups.Stage.Olga, "setup");
        var refused = await asked.ChooseAsync("Pick a channel", [groups.Stage.Seminars], groups.Cancel);
        Assert.Contains("and a channel can have only one group.", refused.Text, StringComparison.Ordinal);
        Assert.Contains(
            "step 2", (await asked.ChooseAsync("Pick a channel", [groups.PapersChannel], groups.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_of_an_archived_group_in_a_direct_message_gets_a_calm_answer()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        await groups.Papers(groups.Stage.Ana, "present", ("seminar", 1));
        await groups.Stage.TurnToAsync(2026, 11, 28, 9, 0);
        var nudge = await groups.Stage.DirectMessageAsync(groups.Stage.Ana, m => m.Text.Contains("still work", StringComparison.Ordinal));
        await (await groups.Papers(groups.Stage.Olga, "manage group archive")).PressAsync("Archive it", groups.Cancel);
        var answer = await groups.Stage.Ana.In(nudge.Channel).PressAsync(nudge, "They still work", groups.Cancel);
        Assert.StartsWith("The group “Papers” is archived.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_does_not_bring_back_a_channel_that_moved_to_another_group()
    {
        await using var groups = await GroupsStage.StartAsync();
        var moved = await groups.Papers(groups.Stage.Olga, "manage settings", ("channel", groups.Hall));
        await groups.Stage.Manage("settings", ("channel", groups.PapersChannel));
        Assert.Contains(
            "belongs to the group", (await moved.PressAsync("Undo", groups.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Attention", (await groups.InHall(groups.Stage.Olga, "manage seminar-add", ("topic", "Attention"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_whose_channel_was_deleted_is_still_reached_by_choosing_it()
    {
        await using var groups = await GroupsStage.StartAsync();
        groups.PapersChannel.Delete();
        var elsewhere = groups.Stage.Guild.AddChannel("papers-again");
        var asked = await groups.InHall(groups.Stage.Olga, "manage settings", ("channel", elsewhere));
        Assert.Contains("saved", (await groups.Choose(asked, "Papers")).Text, StringComparison.Ordinal);
        var added = await groups.InAsync(elsewhere, groups.Stage.Olga, "manage seminar-add", ("topic", "Attention"));
        Assert.Contains("Attention", added.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", (await groups.Stage.Ask(groups.Stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_five_groups_are_the_most()
    {
        await using var groups = await GroupsStage.StartAsync();
        for (var i = 3; i <= 25; i++)
            await groups.Stage.Manage("group add", ("name", $"Cohort {i}"), ("channel", groups.Stage.Guild.AddChannel($"cohort-{i}")));
        var refused = await groups.Stage.Manage("group add", ("name", "One more"), ("channel", groups.Hall));
        Assert.StartsWith("A server can have 25 groups, not counting archived ones.", refused.Text, StringComparison.Ordinal);
        var asked = await groups.InHall(groups.Stage.Olga, "manage settings");
        Assert.Contains("Settings · Cohort 25", (await groups.Choose(asked, "Cohort 25")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizer_role_of_one_group_counts_only_there()
    {
        await using var groups = await GroupsStage.StartAsync();
        var role = groups.Stage.Guild.AddRole("paper people");
        await groups.Papers(groups.Stage.Olga, "manage settings", ("organizers", role));
        // Discord shows /manage to people with Manage Events only; an admin may show it to the role.
        var otto = groups.Stage.Guild.AddPerson("Otto", Permissions.None, role);
        await groups.AddPaperAsync();
        var card = await groups.Papers(groups.Stage.Ana, "next-seminar");
        var theirs = await groups.Stage.Ask(groups.Stage.Ana, "next-seminar");
        Assert.DoesNotContain(
            "Only organizers",
            (await otto.In(groups.PapersChannel).SendCustomIdAsync(card.Message!, "sg1-1:settings", groups.Cancel)).Text,
            StringComparison.Ordinal);
        foreach (var forged in new[] { "sg1:settings", "sg1:group-archive", "sg1-1:group-archive" })
        {
            var refused = (await otto.In(groups.PapersChannel).SendCustomIdAsync(card.Message!, forged, groups.Cancel)).Text;
            Assert.StartsWith("Only ", refused, StringComparison.Ordinal);
        }

        Assert.StartsWith(
            "Only organizers",
            (await otto.In(groups.Stage.Seminars).SendCustomIdAsync(theirs.Message!, "sg1:settings", groups.Cancel)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archived_group_is_silent_keeps_its_data_and_comes_back()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.Papers(groups.Stage.Olga, "manage settings", ("events", true), ("reminders", "1h"), ("nudges", false));
        await groups.AddPaperAsync();
        await groups.Stage.SettledAsync();
        Assert.Single(groups.Stage.Guild.ScheduledEvents);
        var card = await groups.Papers(groups.Stage.Ana, "next-seminar");
        var asked = await groups.Papers(groups.Stage.Olga, "manage group archive");
        Assert.Contains("Archive Papers?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("is archived", (await asked.PressAsync("Archive it", groups.Cancel)).Text, StringComparison.Ordinal);

        await groups.Stage.SettledAsync();
        Assert.Empty(groups.Stage.Guild.ScheduledEvents);
        Assert.Contains(
            "is archived", (await card.PressAsync("I'm coming", groups.Cancel)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", (await groups.Papers(groups.Stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await groups.Stage.TurnToAsync(2026, 12, 4, 17, 1);
        await groups.Stage.SettledAsync();
        Assert.DoesNotContain(groups.PapersChannel.Messages(), m => !m.IsAnswer && m.Author.Id == groups.Stage.Discord.BotId);

        var suggested = await groups.Stage.Olga.In(groups.Hall).SuggestAsync("manage group restore", "name", "pap", null, groups.Cancel);
        var restored = await groups.Stage.Manage("group restore", ("name", Assert.Single(suggested).AsOption));
        Assert.Contains("Papers is back", restored.Text, StringComparison.Ordinal);
        Assert.Contains("Attention", (await groups.Papers(groups.Stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await groups.Stage.MessageAsync(
            groups.PapersChannel, m => !m.IsAnswer && m.Text.Contains("Attention", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restored_group_needs_another_channel_if_its_own_has_gone_to_another()
    {
        await using var groups = await GroupsStage.StartAsync();
        await (await groups.Papers(groups.Stage.Olga, "manage group archive")).PressAsync("Archive it", groups.Cancel);
        await groups.Stage.Manage("settings", ("channel", groups.PapersChannel));
        var refused = await groups.Stage.Manage("group restore", ("name", "papers"));
        Assert.Contains("belongs to the group", refused.Text, StringComparison.Ordinal);
        var restored = await groups.Stage.Manage("group restore", ("name", "papers"), ("channel", groups.Hall));
        Assert.Contains($"{groups.Hall.Mention} is its channel", restored.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_group_is_not_archived()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.StartsWith(
            "This is your server's only group. Add another one first with", (await stage.Manage("group archive")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renamed_group_has_its_new_name_everywhere_and_no_name_twice()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.Papers(groups.Stage.Olga, "manage group rename", ("name", "Friday papers"));
        Assert.Contains("Friday papers", (await groups.InHall(groups.Stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "already a group called", (await groups.Stage.Manage("group rename", ("name", "friday PAPERS"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_two_cohorts_makes_a_group_of_each()
    {
        await using var groups = await GroupsStage.StartAsync();
        var asked = await groups.Papers(groups.Stage.Olga, "manage import", ("file", new Upload("README.md", "text/markdown", Cohorts)));
        var made = await asked.PressAsync("Make a group of each", groups.Cancel);
        Assert.Contains("Added 2 groups", made.Text, StringComparison.Ordinal);
        Assert.Contains("**Cohort 1 (Tuesdays)**: 2 seminars", made.Text, StringComparison.Ordinal);

        var channel = groups.Stage.Guild.AddChannel("tuesdays");
        var which = await groups.InAsync(channel, groups.Stage.Olga, "manage settings", ("channel", channel));
        await groups.Choose(which, "Cohort 1 (Tuesdays)");
        Assert.Contains("Ann", (await groups.InAsync(channel, groups.Stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        var all = (await groups.InHall(groups.Stage.Ana, "schedule")).Text;
        Assert.Contains("Cohort 2 (Fridays)", all, StringComparison.Ordinal);
    }

    private const string Cohorts = """
        # Statistics book club

        ## Cohort 1 (Tuesdays)

        | Date | Chapter | Presenter |
        |---|---|---|
        | 2027-01-05 | 1. Data | Ann |
        | 2027-01-12 | 2. Models | Bo |

        ## Cohort 2 (Fridays)

        | Date | Chapter | Presenter |
        |---|---|---|
        | 2027-02-05 | 1. Data | Cy |
        | 2027-02-12 | 2. Models | Di |
        """;
}
