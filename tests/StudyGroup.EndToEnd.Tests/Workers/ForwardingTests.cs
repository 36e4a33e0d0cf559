using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Workers;

/// <summary>Direct messages arrive on shard 0, whichever worker works for the group that they're about.</summary>
public sealed class ForwardingTests
{
    [Fact]
    public async Task Form_opened_in_a_direct_message_changes_the_group_of_another_worker()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 2);
        await stage.StartAsync();
        await stage.UntilConnectedAsync();
        var (group, nudge) = (stage.Groups[1], await NudgedAsync(stage));
        await stage.StartAsync();
        await stage.SettledAndSharedAsync(workers: 2);

        var form = await group.Ben.In(group.Ben.DirectMessages!).PressAsync(nudge, "Add slides", stage.Cancel);
        var added = await form.SubmitAsync(
            new Dictionary<string, string> { ["url"] = "https://example.org/3", ["title"] = "Data" }, stage.Cancel);

        Assert.Contains("Slides added to Seminar 3", added.Text, StringComparison.Ordinal);
        Assert.Contains("[Data](https://example.org/3)", (await group.Ask(group.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await stage.UntilAsync("SELECT count(*) = 0 FROM cluster_forwarded");
    }

    [Fact]
    public async Task Button_in_a_direct_message_is_answered_by_whoever_takes_the_shard_of_a_worker_that_stalls()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 2);
        await stage.StartAsync();
        await stage.UntilConnectedAsync();
        var (group, nudge) = (stage.Groups[1], await NudgedAsync(stage));
        stage.StartProcess();
        await stage.SettledAndSharedAsync(workers: 2);

        (await stage.ProcessOfAsync(1)).Pause();
        var details = await group.Ben.In(group.Ben.DirectMessages!).PressAsync(nudge, "Details", stage.Cancel);

        Assert.Null(details.Failed);
        await stage.UntilAsync("SELECT count(*) = 0 FROM cluster_forwarded");
        Assert.Contains(details.FollowUps, message => message.Text.Contains("Seminar 3", StringComparison.Ordinal));
    }

    // Ben presents a seminar of the group on shard 1, and is asked for slides.
    private static async Task<Message> NudgedAsync(WorkerStage stage)
    {
        var group = stage.Groups[1];
        await group.Manage("settings", ("channel", group.Seminars), ("clear", "reminders"));
        await group.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await group.Ask(group.Ben, "present", ("seminar", 3));
        stage.Clock.TurnTo(new DateTimeOffset(2026, 12, 2, 18, 0, 0, TimeSpan.Zero));
        return await group.Ben.WaitForDirectMessageAsync(
            message => message.Text.Contains("there are no slides yet", StringComparison.Ordinal), stage.Cancel);
    }
}
