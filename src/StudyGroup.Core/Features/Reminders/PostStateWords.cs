using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>What became of a post, for organizers.</summary>
internal static class PostStateWords
{
    /// <summary>"posted in #seminars", "failed: I may not write there".</summary>
    public static Line Of(Post post)
    {
        var reason = post.Reason is { } why ? $": {why}" : "";
        return post.State switch
        {
            PostState.Posted => Posted(post),
            PostState.Skipped => $"skipped{reason}",
            PostState.Failed => $"{new Span.Bold($"failed")}{reason}",
            PostState.Unknown => $"{new Span.Bold($"unknown")}{reason}",
            _ => $"being posted",
        };
    }

    private static Line Posted(Post post)
    {
        var late = post.Late ? " late" : "";
        return post switch
        {
            { Recipient: not null, Channel: { } channel } => $"posted{late} in {channel}, because they don't accept direct messages",
            { Channel: { } channel } => $"posted{late} in {channel}",
            _ => $"sent{late} as a direct message",
        };
    }
}
