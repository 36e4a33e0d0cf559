using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Groups;

/// <summary><c>/manage group restore</c>: brings an archived group back, in another channel if necessary.</summary>
public sealed class ManageGroupRestore(IGroups groups, IChannels channels) : ICommand, ISuggests
{
    private const string Ordinal = "group-";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage group restore", "Bring an archived group back",
        new OptionSpec("name", "The archived group; pick it from the list") { Required = true, Suggests = true, MaxLength = 100 },
        new OptionSpec("channel", "Its channel (default: the one it had)", OptionKind.Channel))
    {
        IsPrivate = true,
        ForOrganizers = true,
        ForServer = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (!call.Member.MayManage) return GroupRights.Only;
        if (Find(call, call.Options.Text("name") ?? "") is not { } archived)
            return new Refusal($"No archived group is called that. Pick one from the list as you type.");
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        var changed = await groups.ChangeAsync(
            archived.Id, group => new GroupUpdate(In(group with { ArchivedAt = null }, call.Options.Channel("channel")?.Id), []));
        if (changed.IsRefused(out var refusal, out var restored)) return refusal;
        var notes = await SettingsCheck.AfterAsync(restored.Group, call.Options, channels);
        return new Reply.Private(new Card
        {
            Title = $"{restored.Group.DisplayName} is back",
            Tone = notes.Count == 0 ? Tone.Plain : Tone.Warning,
            Lines =
            [
                restored.Group.Settings.Channel is { } channel
                    ? (Line)$"{channel} is its channel again, and I post there as before."
                    : (Line)$"It has no channel. Pick one with {new Span.Command("manage settings")} channel, and choose this group.",
                .. notes,
            ],
        });
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from archived in Archived(call)
        where archived.DisplayName.Contains(call.Typed, StringComparison.OrdinalIgnoreCase)
        let day = archived.ArchivedAt!.Value.InZone(archived.Settings.Zone).Date
        select new Suggestion($"{archived.DisplayName} · archived {DateWords.Day(day)}", Value(archived));

    // The latest first.
    private IEnumerable<Group> Archived(Call call) =>
        groups.OfServer(call.Group.Server).Where(group => group.ArchivedAt is not null).OrderByDescending(group => group.ArchivedAt);

    private Group? Find(Call call, string typed) => Archived(call).FirstOrDefault(group => Value(group) == typed)
        ?? Archived(call).FirstOrDefault(group => string.Equals(group.DisplayName, typed, StringComparison.OrdinalIgnoreCase));

    private static string Value(Group group) => Ordinal + group.Ordinal.ToString(CultureInfo.InvariantCulture);

    // If the syllabus was in the group's old channel, it moves along.
    private static Group In(Group group, ChannelId? channel) => channel is not { } id ? group : group with
    {
        Settings = group.Settings with
        {
            Channel = id,
            SyllabusChannel = group.Settings.SyllabusChannel is null ? null
                : group.Settings.SyllabusChannel == group.Settings.Channel ? id : group.Settings.SyllabusChannel,
        },
    };
}
