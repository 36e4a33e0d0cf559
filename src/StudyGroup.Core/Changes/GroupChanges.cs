using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>Changes groups: records what changed and who did it, and adds everything that follows, in one transaction.</summary>
public sealed class GroupChanges(IGroups groups, IReadOnlyList<IChangeConsequence> consequences)
{
    /// <summary>Changes the caller's group.</summary>
    /// <param name="rule">What the group becomes, from its newest state.</param>
    /// <returns>See <see cref="IGroups.ChangeAsync"/>.</returns>
    public Task<Outcome<StoredUpdate>> ChangeAsync(
        Call call, Func<Group, Outcome<Group>> rule, string? reason = null, ChangeId? undoes = null, DraftId? settles = null) =>
        groups.ChangeAsync(call.Group.Id, before =>
        {
            if (rule(before).IsRefused(out var refusal, out var after)) return refusal;
            var cause = new ChangeCause(before, call.Member.Id, call.Now, reason, undoes);
            return Make(after, cause).IsRefused(out refusal, out var change) ? refusal : change with { Settles = settles };
        });

    /// <summary>A change with everything that follows from it, and its record; or why no group may become that.</summary>
    public Outcome<GroupUpdate> Make(Group after, ChangeCause cause)
    {
        if (EveryoneRole.Refuse(cause.Before, after) is { } everyone) return everyone;
        var change = consequences.Aggregate(new GroupUpdate(after, []), (sofar, consequence) => consequence.Follow(sofar, cause));
        var parts = Differences.Between(cause.Before, change.Group);
        return parts.IsEmpty ? change : change with
        {
            Record = new Change
            {
                Group = after.Id,
                By = cause.By,
                At = cause.At,
                Parts = parts,
                Reason = cause.Reason,
                Undoes = cause.Undoes,
            },
        };
    }
}
