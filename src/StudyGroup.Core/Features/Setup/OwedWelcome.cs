using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>The welcome that the answer to a new server's first command carries, if no channel took it.</summary>
public sealed class OwedWelcome(IGroups groups, IPosts posts)
{
    private const string SetupItself = "setup";

    /// <summary>
    /// Takes the welcome, so that no other answer carries it: null if there's nothing to take. While it may still be posted, it's left for
    /// a later command.
    /// </summary>
    /// <param name="command">The command's name. The one that the welcome offers needs none.</param>
    public async Task<Card?> TakeAsync(GroupId id, string command)
    {
        if (groups.Find(id) is not { OwesWelcome: true } group) return null;
        var posted = posts.Of(id).FirstOrDefault(post => post.Subject is Welcome);
        if (posted is { State: PostState.Waiting or PostState.Claimed }) return null;
        var taken = await groups.ChangeAsync(
            id, now => now.OwesWelcome ? new GroupUpdate(now with { OwesWelcome = false }, []) : Draft.Gone);
        var isUnread = posted is null or { State: PostState.Failed or PostState.Skipped };
        return taken.Refusal is null && isUnread && command != SetupItself ? WelcomeCard.Of(group, new ActionId(WelcomeCard.SetUp)) : null;
    }
}
