using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Edits messages whose text has changed. Changes in quick succession become one edit per message: many people press a reminder's buttons
/// at once, and Discord accepts about five edits in five seconds per channel, and far fewer of messages older than an hour. While an edit
/// waits, more changes join it.
/// </summary>
internal sealed class PostUpdateLoop(IPosts posts, PostUpdates updates, LoopContext context)
    : GroupLoop("Updating messages", TimeSpan.FromSeconds(2), context)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => posts.GroupsWithLivePosts();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => updates.RunAsync(group, cancel);
}
