using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Groups;

/// <summary><c>/manage group add</c>: adds another reading group to the server, with a channel of its own.</summary>
/// <param name="newGroup">The settings that new groups start with.</param>
public sealed class ManageGroupAdd(IGroups groups, IChannels channels, GroupSettings newGroup) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage group add", "Add another reading group to this server",
        new OptionSpec("name", "Its name, such as “Friday cohort”") { Required = true, MaxLength = Group.MaxNameLength },
        new OptionSpec("channel", "Its own channel: I post there, and commands used there are about it", OptionKind.Channel)
        {
            Required = true,
        })
    {
        IsPrivate = true,
        ForOrganizers = true,
        ForServer = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (!call.Member.MayManage) return GroupRights.Only;
        if (GroupName.Read(call.Options).IsRefused(out var refusal, out var name)) return refusal;
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        var channel = call.Options.Channel("channel")!.Id;
        var added = await groups.AddAsync(
            call.Group.Server, all => new[] { NewGroups.Make(all[0], name, newGroup with { Channel = channel }) });
        if (added.IsRefused(out refusal, out var made)) return refusal;
        var notes = await SettingsCheck.AfterAsync(made[0], call.Options, channels);
        return new Reply.Private(Card(made[0], channel, notes, groups.OfServer(call.Group.Server)));
    }

    private static Card Card(Group group, ChannelId channel, IReadOnlyList<Line> notes, IReadOnlyList<Group> all) => new()
    {
        Title = $"Added: {group.DisplayName}",
        Tone = notes.Count == 0 ? Tone.Plain : Tone.Warning,
        Lines =
        [
            $"{channel} is its channel: I post there, and commands used there are about this group. It has no seminars yet.",
            $"Next, go to {channel} and use {new Span.Command("setup")}. It asks for the role, the time zone and the schedule.",
        ],
        Fields =
        [
            .. notes.Count == 0 ? Array.Empty<Field>() : [new Field("In Discord", [.. notes.Select(note => note.AsItem())])],
            new Field("From now on", [.. FromNowOn(all)]),
        ],
    };

    private static IEnumerable<Line> FromNowOn(IReadOnlyList<Group> all)
    {
        yield return $"A command is about the group whose channel it's used in. In other channels, I ask which group you mean.";
        foreach (var group in WhichGroup.Active(all).Where(group => !group.Channels.Any()))
            yield return $"{group.DisplayName} has no channel yet. Pick one with {new Span.Command("manage settings")} channel.";
    }
}
