using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Edits messages that should read differently by now. Several changes within two seconds are one edit of each message: many people press a
/// reminder's buttons at once, and Discord takes about five edits in five seconds in a channel, and far fewer of messages older than an
/// hour. While an edit waits, more changes gather.
/// </summary>
/// <param name="posts">Know what was posted.</param>
/// <param name="updates">Edits it.</param>
/// <param name="context">What every loop needs.</param>
internal sealed class PostUpdateLoop(IPosts posts, PostUpdates updates, LoopContext context)
    : GroupLoop("Updating messages", TimeSpan.FromSeconds(2), context)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => posts.GroupsWithLivePosts();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => updates.RunAsync(group, cancel);
}
