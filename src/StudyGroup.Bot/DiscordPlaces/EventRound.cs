using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>
/// Brings groups' events up to date, one step after another. A round ends at the first refusal. Only one caller at a time may use it for
/// the same group.
/// </summary>
internal sealed class EventRound(
    IDiscord discord, IGroups groups, IPlaces places, EventBodies drafts, EventSteps steps, EventSightings sightings, EventLooks looks,
    InterestCount interest, TimeProvider clock, ILogger<EventRound> log)
{
    // The next round, within a minute, does the rest.
    private const int MaxSteps = 50;

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Brings a group's events up to date. If Discord can't be reached, the next round tries again.</summary>
    public async Task RunAsync(GroupId id, CancellationToken cancel)
    {
        try
        {
            if (groups.Find(id) is not { SuspendedAt: null } group) return;
            // An archived group's events would promise what nobody plans any more.
            if (group.ArchivedAt is not null) group = group with { Settings = group.Settings with { Events = false } };
            if (group.Settings.Events || !places.Of(id).Events.IsEmpty) await BringAsync(group, cancel);
        }
        catch (DiscordUnavailableException problem)
        {
            looks.Stir(id);
            log.LogWarning("The events of group {Group} will be tried again: {Problem}", id, problem.Message);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("The events of group {Group} can't be read: {Problem}", id, refused.Message);
            var problem = new EventProblem(PlaceRefusals.OfEvent(refused, new EventVenue(null)), Now, null);
            await places.ChangeAsync(id, p => p.With(problem));
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Updating the events of group {Group} failed", id);
        }
    }

    private async Task BringAsync(Group group, CancellationToken cancel)
    {
        var (wanted, descriptions) = await drafts.OfAsync(group, Now, cancel);
        List<ScheduledEvent>? open = null;
        if (looks.IsDue(group.Id, Now)) open = await LookAsync(group, wanted, cancel);
        for (var i = 0; i < MaxSteps; i++)
        {
            var known = places.Of(group.Id);
            if (EventRules.Next(known, group.Settings.Events, wanted, Room(known, open), Now) is not { } step) break;
            if (open is null && step is EventStep.Create or EventStep.Settle)
            {
                // Nothing is made before it's certain that it isn't there yet.
                open = await LookAsync(group, wanted, cancel);
                continue;
            }

            // The room that it leaves shows in the next look, even if Discord's notice of it gets lost.
            if (step is EventStep.Close or EventStep.Delete) looks.Stir(group.Id);
            if (!await steps.DoAsync(group, step, descriptions, open, cancel)) break;
        }

        if (open is not null) await NoteRoomAsync(group, wanted, open);
        await interest.BringAsync(group, open, cancel);
    }

    private async Task<List<ScheduledEvent>> LookAsync(Group group, IReadOnlyList<WantedEvent> wanted, CancellationToken cancel)
    {
        looks.Looking(group.Id, Now);
        var open = (await discord.ListEventsAsync(new Snowflake(group.Server.Value), cancel)).ToList();
        await sightings.CompareAsync(group, wanted, open, cancel);
        return open;
    }

    private async Task NoteRoomAsync(Group group, IReadOnlyList<WantedEvent> wanted, List<ScheduledEvent> open)
    {
        var known = places.Of(group.Id);
        var without = Room(known, open) > 0 || !group.Settings.Events ? 0 : EventRules.Missing(known, wanted, Now).Length;
        if (without != known.WithoutRoom) await places.ChangeAsync(group.Id, p => p with { WithoutRoom = without });
    }

    // Without a look, there's as much room as there was at the last one.
    private static int Room(Places known, List<ScheduledEvent>? open) =>
        open is not null ? EventRules.MaxEvents - open.Count : known.WithoutRoom > 0 ? 0 : EventRules.MaxEvents;
}
