using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// A server with two groups: the first, which every server has, in the channel "seminars", and "Papers" in a channel of its own.
/// </summary>
internal sealed class GroupsStage : IAsyncDisposable
{
    private GroupsStage(Stage stage)
    {
        Stage = stage;
        PapersChannel = stage.Guild.AddChannel("papers");
        Hall = stage.Guild.AddChannel("hall");
    }

    public Stage Stage { get; }

    /// <summary>Where the second group is.</summary>
    public Channel PapersChannel { get; }

    /// <summary>A channel of no group.</summary>
    public Channel Hall { get; }

    public CancellationToken Cancel => Stage.Cancel;

    public static async Task<GroupsStage> StartAsync(params (string Key, string Value)[] settings)
    {
        var groups = new GroupsStage(await Stage.WithBotAsync(settings));
        await groups.Stage.Manage("settings", ("channel", groups.Stage.Seminars));
        var added = await groups.Stage.Manage("group add", ("name", "Papers"), ("channel", groups.PapersChannel));
        Assert.Contains("Added: Papers", added.Text, StringComparison.Ordinal);
        return groups;
    }

    /// <summary>Uses a command in a channel.</summary>
    public Task<Shown> InAsync(Channel channel, Person who, string command, params (string Name, object Value)[] options) =>
        who.In(channel).CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), Cancel);

    /// <summary>Uses a command in the second group's channel.</summary>
    public Task<Shown> Papers(Person who, string command, params (string Name, object Value)[] options) =>
        InAsync(PapersChannel, who, command, options);

    /// <summary>Uses a command in the channel of no group.</summary>
    public Task<Shown> InHall(Person who, string command, params (string Name, object Value)[] options) =>
        InAsync(Hall, who, command, options);

    /// <summary>Answers the question which group is meant.</summary>
    public Task<Shown> Choose(Shown asked, string group) => asked.ChooseAsync("Choose the group", [group], Cancel);

    /// <summary>Adds a seminar to the second group.</summary>
    public async Task<Shown> AddPaperAsync(string topic = "Attention", string when = "2026-12-04") =>
        await Papers(Stage.Olga, "manage seminar-add", ("topic", topic), ("when", when));

    public ValueTask DisposeAsync() => Stage.DisposeAsync();
}
