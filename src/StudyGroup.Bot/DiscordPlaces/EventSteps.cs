using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;
using EventId = StudyGroup.Core.Text.EventId;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Does one step towards up-to-date events and stores the result.</summary>
internal sealed class EventSteps(IDiscord discord, IPlaces places, TimeProvider clock, ILogger<EventSteps> log)
{
    /// <summary>Does a step with one request.</summary>
    /// <param name="descriptions">The descriptions of the wanted events.</param>
    /// <param name="open">What Discord shows, if it was looked at; changes with what is made and ended.</param>
    /// <returns>Whether another step may follow; not after a refusal.</returns>
    /// <exception cref="DiscordUnavailableException">Discord can't be reached; the step will be tried again.</exception>
    public async Task<bool> DoAsync(
        Group group, EventStep step, IReadOnlyDictionary<SeminarId, string> descriptions, List<ScheduledEvent>? open,
        CancellationToken cancel)
    {
        var server = new Snowflake(group.Server.Value);
        switch (step)
        {
            case EventStep.Create create:
                return await CreateAsync(group.Id, server, create, descriptions[create.Seminar], open, cancel);
            case EventStep.Settle { Content: { } content } settle:
                return await CreateAsync(
                    group.Id, server, new EventStep.Create(settle.Seminar, content), descriptions[settle.Seminar], open, cancel);
            case EventStep.Edit edit:
                return await EditAsync(group.Id, server, edit, descriptions[edit.Seminar], cancel);
            case EventStep.Start start:
                return await StartAsync(group.Id, server, start.Event, cancel);
            case EventStep.Close close:
                return await EndAsync(group.Id, close.Event, open, () => CloseAsync(server, close, cancel));
            case EventStep.Delete delete:
                return await EndAsync(
                    group.Id, delete.Event, open, () => discord.DeleteEventAsync(server, Id(delete.Event), cancel));
            case EventStep.Settle or EventStep.Forget:
                await places.ChangeAsync(group.Id, p => p.WithoutEvent(step.Seminar));
                return true;
            default:
                throw new NotSupportedException($"There's no code for a {step.GetType().Name}.");
        }
    }

    private async Task<bool> CreateAsync(
        GroupId group, Snowflake server, EventStep.Create create, string description, List<ScheduledEvent>? open,
        CancellationToken cancel)
    {
        var claim = new SeminarEvent { Seminar = create.Seminar, ClaimedAt = clock.GetUtcNow().ToInstant() };
        await places.ChangeAsync(group, p => p.With(claim));
        ScheduledEvent made;
        try
        {
            made = await discord.CreateEventAsync(server, EventContents.Body(create.Content, description), cancel);
        }
        catch (DiscordUnavailableException notNow) when (notNow.HadNoEffect)
        {
            await places.ChangeAsync(group, p => p.WithoutEvent(create.Seminar));
            throw;
        }
        catch (DiscordRefusedException refused)
        {
            await places.ChangeAsync(group, p => p.WithoutEvent(create.Seminar));
            return await RefusedAsync(group, create.Seminar, create.Content.Venue, refused);
        }

        open?.Add(made);
        await SucceedAsync(group, claim with
        {
            Id = new EventId(made.Id.Value),
            Asked = create.Content,
            Shown = EventContents.Of(made),
            IsInChannel = create.Content.Venue.Channel is not null,
        });
        return true;
    }

    private async Task<bool> EditAsync(
        GroupId group, Snowflake server, EventStep.Edit edit, string description, CancellationToken cancel)
    {
        var item = edit.Event;
        var hasStarted = item.HasStarted || !EventRules.MayStartAt(edit.Content.Start, clock.GetUtcNow().ToInstant());
        if (!item.IsUncertain) await places.ChangeAsync(group, p => p.With(item with { IsUncertain = true }));
        try
        {
            var shown = EventContents.Of(await discord.EditEventAsync(
                server, Id(item), EventContents.Change(edit.Content, description, edit.Parts, hasStarted), cancel));
            await SucceedAsync(group, item with
            {
                Asked = item.Asked!.With(edit.Parts, edit.Content),
                Shown = shown.With(item.Kept, item.Shown!),
                IsUncertain = false,
                IsInChannel = shown.Venue.Channel is not null,
            });
            return true;
        }
        catch (DiscordRefusedException refused) when (IsGone(refused))
        {
            return await GoneAsync(group, item);
        }
        catch (DiscordRefusedException refused)
        {
            return await RefusedAsync(group, item.Seminar, edit.Content.Venue, refused);
        }
    }

    private async Task<bool> StartAsync(GroupId group, Snowflake server, SeminarEvent item, CancellationToken cancel)
    {
        try
        {
            await discord.EditEventAsync(server, Id(item), new EventChange { Status = EventStatus.Active }, cancel);
            await SucceedAsync(group, item with { HasStarted = true });
            return true;
        }
        catch (DiscordRefusedException refused) when (IsGone(refused))
        {
            return await GoneAsync(group, item);
        }
        catch (DiscordRefusedException refused) when (refused.Status == 400)
        {
            // Somebody else has started it.
            await SucceedAsync(group, item with { HasStarted = true });
            return true;
        }
        catch (DiscordRefusedException refused)
        {
            return await RefusedAsync(group, item.Seminar, item.Shown!.Venue, refused);
        }
    }

    private async Task<bool> EndAsync(GroupId group, SeminarEvent item, List<ScheduledEvent>? open, Func<Task> end)
    {
        if (!item.IsClosing) await places.ChangeAsync(group, p => p.With(item with { IsClosing = true }));
        try
        {
            await end();
        }
        catch (DiscordRefusedException refused) when (!IsGone(refused))
        {
            return await RefusedAsync(group, item.Seminar, item.Shown!.Venue, refused);
        }
        catch (DiscordRefusedException)
        {
            // Somebody else ended it.
        }

        open?.RemoveAll(o => o.Id == Id(item));
        await places.ChangeAsync(group, p => p.WithoutEvent(item.Seminar).Succeeded(item.Seminar));
        return true;
    }

    private async Task CloseAsync(Snowflake server, EventStep.Close close, CancellationToken cancel)
    {
        try
        {
            var status = close.HasStarted ? EventStatus.Completed : EventStatus.Canceled;
            await discord.EditEventAsync(server, Id(close.Event), new EventChange { Status = status }, cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Status == 400 && !IsGone(refused))
        {
            // Discord's clock says otherwise about whether it has started.
            await discord.DeleteEventAsync(server, Id(close.Event), cancel);
        }
    }

    // Somebody was faster.
    private async Task<bool> GoneAsync(GroupId group, SeminarEvent item)
    {
        var after = EventSight.Seen(item, null, item.HasStarted, null, clock.GetUtcNow().ToInstant());
        await places.ChangeAsync(group, p => after is null ? p.WithoutEvent(item.Seminar) : p.With(after));
        return true;
    }

    private async Task SucceedAsync(GroupId group, SeminarEvent item) =>
        await places.ChangeAsync(group, p => p.With(item).Succeeded(item.Seminar));

    private async Task<bool> RefusedAsync(GroupId group, SeminarId seminar, EventVenue venue, DiscordRefusedException refused)
    {
        log.LogWarning("The event of seminar {Seminar} of group {Group} was refused: {Problem}", seminar, group, refused.Message);
        var problem = new EventProblem(
            PlaceRefusals.OfEvent(refused, venue), clock.GetUtcNow().ToInstant(),
            PlaceRefusals.IsGeneral(refused, venue) ? null : seminar);
        await places.ChangeAsync(group, p => p.With(problem));
        return false;
    }

    private static bool IsGone(DiscordRefusedException refused) =>
        refused.Code is DiscordErrorCode.UnknownEvent or DiscordErrorCode.FinishedEvent;

    private static Snowflake Id(SeminarEvent item) => new(item.Id!.Value.Value);
}
