using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>Records posts as skipped if their time had already passed when a change asked for them.</summary>
/// <param name="due">Which posts a group asks for.</param>
internal sealed class PassedPosts(DuePosts due) : IChangeConsequence
{
    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause) =>
        change with { Posts = [.. change.Posts, .. due.PassedWhenChanged(cause.Before, change.Group, cause.At)] };
}
