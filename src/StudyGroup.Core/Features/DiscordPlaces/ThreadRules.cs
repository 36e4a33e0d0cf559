using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>When a seminar's thread is opened and archived. It's named after the seminar.</summary>
public static class ThreadRules
{
    /// <summary>How long after the seminar's end the thread stays open.</summary>
    public static readonly Duration StaysOpen = Duration.FromDays(7);

    /// <summary>How long to wait after a refusal before trying again.</summary>
    public static readonly Duration RetryAfter = Duration.FromHours(1);

    /// <summary>The next step, or null if there's nothing to do.</summary>
    /// <param name="posts">The group's posts, which may include the message about a seminar.</param>
    public static ThreadStep? Next(Group group, Places places, IReadOnlyList<Post> posts, Instant now)
    {
        if (places.ThreadProblem is { } problem && problem.At <= now && now - problem.At < RetryAfter) return null;
        foreach (var thread in places.Threads)
        {
            if (group.Find(thread.Seminar) is not { } seminar || IsToBeArchived(group, seminar, now)) return new ThreadStep.Archive(thread);
        }

        if (group.Settings.ThreadLead is not { } lead) return null;
        foreach (var seminar in group.Seminars)
        {
            if (places.ThreadOf(seminar.Id) is not null || !IsToBeOpen(group, seminar, lead, now)) continue;
            if (SeminarMessage.Of(seminar, posts) is { Channel: { } channel, Message: { } message })
                return new ThreadStep.Open(new SeminarThread(seminar.Id, channel, message), seminar.Topic);
        }

        return null;
    }

    private static bool IsToBeOpen(Group group, Seminar seminar, Duration lead, Instant now) =>
        Schedule.StatusOf(group, seminar, now) == SeminarStatus.Ahead && group.StartOf(seminar) is { } start
        && LeadTimes.Before(start, lead, group.Settings.Zone) <= now;

    // One that was cancelled or lost its date may come back soon, so its thread stays as long as Discord keeps it open.
    private static bool IsToBeArchived(Group group, Seminar seminar, Instant now) => group.EndOf(seminar) + StaysOpen <= now;
}

/// <summary>One thing to do about a group's threads.</summary>
public abstract record ThreadStep(SeminarThread Thread)
{
    /// <summary>Open a thread.</summary>
    public sealed record Open(SeminarThread Thread, string Name) : ThreadStep(Thread);

    /// <summary>Archive a thread.</summary>
    public sealed record Archive(SeminarThread Thread) : ThreadStep(Thread);
}
