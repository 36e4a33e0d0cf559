using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>
/// Brings the syllabuses in the channels up to date, one step after another. A round makes a handful of requests at most, and ends at the
/// first refusal. Only one caller at a time may use it for the same group.
/// </summary>
internal sealed class SyllabusRound(
    IGroups groups, IPoints points, ISyllabuses syllabuses, SyllabusSteps steps, TimeProvider clock, ILogger<SyllabusRound> log)
{
    // Five pages, posted and pinned. The next round, within a minute, does the rest.
    private const int MaxSteps = 10;

    private readonly ConcurrentDictionary<GroupId, Instant> _looked = [];

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Brings a group's syllabus up to date. If Discord can't be reached, the next round tries again.</summary>
    public async Task RunAsync(GroupId id, CancellationToken cancel)
    {
        try
        {
            if (groups.Find(id) is { IsActive: true } group) await BringAsync(group, cancel);
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("The syllabus of group {Group} will be tried again: {Problem}", id, problem.Message);
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Updating the syllabus of group {Group} failed", id);
        }
    }

    private async Task BringAsync(Group group, CancellationToken cancel)
    {
        if (group.Settings.SyllabusChannel is null && syllabuses.Of(group.Id).Messages.IsEmpty) return;
        var began = Now;
        var pages = SyllabusPage.Of(group, points, began);
        if (IsToBeLookedAt(group, began)) await steps.LookAsync(syllabuses.Of(group.Id), group.Settings.SyllabusChannel, pages, cancel);
        HashSet<long> later = [];
        for (var i = 0; i < MaxSteps; i++)
        {
            if (groups.Find(group.Id) is not { IsActive: true }) return;
            var syllabus = syllabuses.Of(group.Id);
            var channel = group.Settings.SyllabusChannel;
            if (SyllabusRules.Next(syllabus, channel, [.. pages.Select(p => p.Fingerprint)], Now, later) is not { } step) return;
            var outcome = await steps.DoAsync(syllabus, step, channel, pages, cancel);
            if (outcome is StepOutcome.Refused) return;
            if (outcome is StepOutcome.Later && step is SyllabusStep.Edit edit) later.Add(edit.Message.Number);
        }
    }

    private bool IsToBeLookedAt(Group group, Instant now)
    {
        if (_looked.TryGetValue(group.Id, out var last) && last <= now && now - last < SyllabusRules.CheckInterval) return false;
        _looked[group.Id] = now;
        return true;
    }
}
