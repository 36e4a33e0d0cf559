using Microsoft.Extensions.Logging;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Posting;

/// <summary>Brings up to date what stands in channels already.</summary>
/// <param name="discord">Where it stands.</param>
/// <param name="channels">The channels that it may stand in.</param>
/// <param name="posts">What was posted.</param>
/// <param name="groups">The groups.</param>
/// <param name="bodies">What it says.</param>
/// <param name="log">The log.</param>
internal sealed class StandingPosts(IDiscord discord, HomeChannels channels, IPosts posts, IGroups groups, PostBodies bodies, ILogger<StandingPosts> log)
{
    /// <summary>Edits the reminders of the seminars that news speaks of.</summary>
    public async Task CorrectRemindersAsync(Post news, CancellationToken cancel)
    {
        if (groups.Find(news.Group) is not { } group) return;
        var standing = posts.Of(news.Group)
            .Where(p => p is { Subject: PostSubject.Reminder, State: PostState.Posted } && news.SpeaksOf(p.Seminar));
        foreach (var reminder in standing) await EditAsync(group, reminder, cancel);
    }

    /// <summary>Edits the post that a renewal speaks of.</summary>
    /// <returns>That post, or null where none stands.</returns>
    public async Task<Post?> RenewAsync(Group group, Post renewal, CancellationToken cancel)
    {
        var standing = posts.Of(group.Id).FirstOrDefault(p => p.State == PostState.Posted && p.IsRenewedBy(renewal));
        if (standing is not null) await EditAsync(group, standing, cancel);
        return standing;
    }

    /// <summary>Edits a post.</summary>
    public async Task EditAsync(Group group, Post post, CancellationToken cancel)
    {
        if (post is not { Channel: { } channel, Message: { } message }) return;
        try
        {
            await discord.EditMessageAsync(await channels.OfAsync(group.Id, channel, cancel), new Snowflake(message.Value), bodies.Of(group, post), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            // Somebody deleted the message or its channel, or took the right: there is nothing to correct any more.
            log.LogInformation("{Post} could not be edited: {Problem}", post.Key, refused.Message);
        }
    }
}
