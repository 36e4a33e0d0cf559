using System.Collections.Immutable;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Groups;

/// <summary>How commands change a group: with what follows from it for the posts.</summary>
internal static class GroupChanges
{
    /// <summary>Changes the caller's group. Reminders whose moment had passed by then are recorded as skipped in the same transaction.</summary>
    public static Task<Outcome<Group>> ChangeAsync(this IGroups groups, Call call, Func<Group, Outcome<Group>> rule) =>
        groups.ChangeAsync(call, rule, (_, _) => null);

    /// <summary>The same, with news for the channel in that transaction.</summary>
    public static Task<Outcome<Group>> ChangeAsync(this IGroups groups, Call call, Func<Group, Outcome<Group>> rule, Func<Group, Group, Post?> news) =>
        groups.ChangeAsync(call.Group.Id, before =>
        {
            if (rule(before).IsRefused(out var refusal, out var after)) return refusal;
            ImmutableArray<Post> posts = ReminderRules.PassedWhenChanged(before, after, call.Now);
            return new GroupChange(after, news(before, after) is { } post ? posts.Add(post) : posts);
        });
}
