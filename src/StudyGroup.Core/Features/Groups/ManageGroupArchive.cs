using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Groups;

/// <summary><c>/manage group archive</c>: after a confirmation, stops everything for a group but keeps its data.</summary>
public sealed class ManageGroupArchive(IGroups groups) : ICommand, IAnswersButtons
{
    private const string Confirm = "group-archive";
    private const string Keep = "group-keep";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("manage group archive", "Stop this channel's group, but keep its data")
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Confirm, Keep];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (!call.Member.MayManage) return new(GroupRights.Only);
        var others = groups.OfServer(call.Group.Server).Where(group => group.Id != call.Group.Id).ToList();
        var archived = call.Group with { ArchivedAt = call.Now };
        if (ServerRules.Refuse(call.Group, archived, others) is { } refusal) return new(refusal);
        return new(new Reply.Private(new Card
        {
            Title = $"Archive {call.Group.DisplayName}?",
            Tone = Tone.Warning,
            Lines =
            [
                $"I'll stop posting for it, remove its events, and take down its web page. Its commands and buttons won't work any more, "
                    + $"and another group can have its channel.",
                $"Its seminars, points and messages stay. {new Span.Command("manage group restore")} brings it back.",
            ],
            Buttons =
            [
                new Button("Archive it", new ActionId(Confirm), ButtonStyle.Danger), new Button("Keep it", new ActionId(Keep)),
            ],
        }));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == Keep) return new Reply.Replace((Line)$"Nothing was changed.");
        if (!call.Member.MayManage) return GroupRights.Only;
        var changed = await groups.ChangeAsync(
            call.Group.Id, group => new GroupUpdate(group with { ArchivedAt = group.ArchivedAt ?? call.Now }, []));
        if (changed.IsRefused(out var refusal, out _)) return refusal;
        Line archived = $"{new Span.Bold(call.Group.DisplayName)} is archived.";
        return new Reply.Replace((Line)$"{archived} Bring it back with {new Span.Command("manage group restore")}.");
    }
}
