using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Edits that Discord refused. They're tried again after an hour, in case a permission has come back; too many refused requests would get
/// the bot's address banned. A refusal about the channel applies to everything in it.
/// </summary>
internal sealed class RefusedEdits(TimeProvider clock)
{
    private static readonly Duration Rests = Duration.FromHours(1);

    private readonly ConcurrentDictionary<(GroupId, ChannelId), Instant> _channels = [];
    private readonly ConcurrentDictionary<string, (Instant At, string Says)> _posts = [];

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Whether it's too early to try again to make a post say <paramref name="says"/>.</summary>
    public bool Rest(Post post, string says) =>
        (post.Channel is { } channel && _channels.TryGetValue((post.Group, channel), out var closed) && IsRecent(closed))
        || (_posts.TryGetValue(post.Key, out var refused) && refused.Says == says && IsRecent(refused.At));

    /// <summary>Discord refused to make a post say <paramref name="says"/>.</summary>
    public void Add(Post post, string says, DiscordRefusedException refused)
    {
        foreach (var (key, at) in _channels)
            if (!IsRecent(at)) _channels.TryRemove(key, out _);
        foreach (var (key, old) in _posts)
            if (!IsRecent(old.At)) _posts.TryRemove(key, out _);
        if (post.Channel is { } channel && Refusals.IsOfChannel(refused)) _channels[(post.Group, channel)] = Now;
        else _posts[post.Key] = (Now, says);
    }

    // The clock may have been turned back: then nothing is recent.
    private bool IsRecent(Instant at) => at <= Now && Now - at < Rests;
}
