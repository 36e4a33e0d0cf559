using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary>
/// Works out the next step towards an up-to-date syllabus in its channel; after each step the new state is looked at again. Pages fill the
/// messages in the order they were posted. Missing ones are posted at the end; if the first message is gone, all are posted anew.
/// </summary>
public static class SyllabusRules
{
    /// <summary>How long to wait after a refusal before trying the same thing again.</summary>
    public static readonly Duration RetryAfter = Duration.FromHours(1);

    /// <summary>How often to check that an up-to-date syllabus is still there: someone may have deleted it.</summary>
    public static readonly Duration CheckInterval = Duration.FromHours(1);

    /// <summary>How long to keep trying to find out whether a message was posted. After that, another one is posted.</summary>
    public static readonly Duration SettleTimeout = Duration.FromDays(1);

    /// <summary>The next step, or null if there's nothing to do.</summary>
    /// <param name="channel">Where it belongs; null for nowhere.</param>
    /// <param name="pages">The fingerprints of its pages as they should be: at least one.</param>
    /// <param name="later">The numbers of messages that can't be edited yet. Everything else goes ahead.</param>
    public static SyllabusStep? Next(
        Syllabus syllabus, ChannelId? channel, ImmutableArray<string> pages, Instant now, IReadOnlySet<long>? later = null)
    {
        if (syllabus.Messages.FirstOrDefault(m => m.Channel != channel) is { } elsewhere) return Leave(elsewhere);
        if (channel is not { } wanted || Rest(syllabus, wanted, pages, now)) return null;
        var messages = syllabus.Messages;
        if (messages is [{ IsFirst: false } orphan, ..]) return Leave(orphan);
        foreach (var (page, message) in messages.Index())
        {
            if (message.Message is null) return new SyllabusStep.Settle(message, page < pages.Length ? page : null);
            if (page < pages.Length && message.ContentHash != pages[page] && later?.Contains(message.Number) != true)
                return new SyllabusStep.Edit(message, page);
        }

        if (messages.Length > pages.Length) return new SyllabusStep.Delete(messages[^1]);
        if (messages.Length < pages.Length) return new SyllabusStep.Post(messages.Length);
        // If one can't be pinned, none can.
        if (messages.Any(m => m.PinRefused is { } refused && IsRecent(refused.At, now))) return null;
        return messages.FirstOrDefault(m => !m.IsPinned) is { } loose ? new SyllabusStep.Pin(loose) : null;
    }

    /// <summary>
    /// A refusal, to be stored. It blocks further tries for an hour: any content if it's about the channel, otherwise only the same
    /// <paramref name="pages"/>, since they may be what was refused.
    /// </summary>
    public static SyllabusProblem Problem(
        string sentence, ChannelId channel, bool isOfChannel, ImmutableArray<string> pages, Instant now) =>
        new(sentence, channel, now, isOfChannel ? "" : Together(pages));

    private static SyllabusStep Leave(SyllabusMessage message) =>
        message.Message is null ? new SyllabusStep.Settle(message, null) : new SyllabusStep.Delete(message);

    private static bool Rest(Syllabus syllabus, ChannelId channel, ImmutableArray<string> pages, Instant now) =>
        syllabus.Problem is { } problem && problem.Channel == channel && IsRecent(problem.At, now)
        && (problem.Wanted.Length == 0 || problem.Wanted == Together(pages));

    // If the clock was turned back, nothing is recent.
    private static bool IsRecent(Instant at, Instant now) => at <= now && now - at < RetryAfter;

    private static string Together(ImmutableArray<string> pages) => string.Join('.', pages);
}
