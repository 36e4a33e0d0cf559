using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>
/// What people do in the channels they see and in direct messages: commands, suggestions, buttons, select menus, modals and messages.
/// </summary>
internal static class ActApi
{
    private const int MaxMessageLength = 2000;

    public static void Map(IEndpointRouteBuilder routes, PlaygroundRun playground)
    {
        var modals = new OpenModals();
        routes.MapPost("/api/command", (CommandOrder order, CancellationToken cancel) => With(playground, order, async actor =>
            modals.Tell(await actor.CommandAsync(order.Path, OrderValues.Read(order.Options), cancel))));
        routes.MapPost("/api/suggest", (SuggestOrder order, CancellationToken cancel) => With(playground, order, async actor =>
        {
            var suggestions = await actor.SuggestAsync(order.Path, order.Option, order.Typed, OrderValues.Read(order.Options), cancel);
            return new { suggestions.Failed, Choices = suggestions.Select(choice => new { choice.Name, choice.Value }) };
        }));
        routes.MapPost("/api/use", (UseOrder order, CancellationToken cancel) =>
            With(playground, order, async actor => modals.Tell(await UseAsync(actor, order, cancel))));
        routes.MapPost("/api/press", (PressOrder order, CancellationToken cancel) => With(playground, order, async actor =>
            modals.Tell(await PressAsync(actor, order, cancel))));
        routes.MapPost("/api/choose", (ChooseOrder order, CancellationToken cancel) => With(playground, order, async actor =>
            modals.Tell(Find(actor, order.Message) is { } message
                ? await actor.ChooseAsync(message, order.CustomId, order.Values, cancel)
                : Shown.Nothing(actor, "This interaction failed"))));
        routes.MapPost("/api/submit", (SubmitOrder order, CancellationToken cancel) => With(playground, order, async actor =>
            modals.Take(order.Modal, actor) is { } modal
                ? modals.Tell(await modal.SubmitAsync(OrderValues.Read(order.Values), cancel), order.Modal)
                : new Acted("This form is no longer open.", null, null)));
        routes.MapPost("/api/say", (SayOrder order) => With(playground, order, actor =>
            Task.FromResult(order.Text.Trim() is { Length: > 0 and <= MaxMessageLength } text
                ? new { Id = Snowflakes.Text(actor.Say(text).Id) }
                : (object)new Acted("A message must have 1 to 2,000 characters.", null, null))));
        routes.MapPost("/api/direct-messages", (DirectMessagesOrder order) =>
            With(playground, order, actor => Task.FromResult(Let(actor.Person, order.Takes))));
        routes.MapPost("/api/thread", (ThreadOrder order) => With(playground, order, actor => Task.FromResult(StartThread(actor, order))));
        routes.MapPost(
            "/api/interest", (InterestOrder order) => With(playground, order, actor => Task.FromResult(SetInterest(actor, order))));
        routes.MapPost(
            "/api/event/edit", (EditEventOrder order) => With(playground, order, actor => Task.FromResult(ActOnEvents.Edit(actor, order))));
        routes.MapPost(
            "/api/event/delete",
            (DeleteEventOrder order) => With(playground, order, actor => Task.FromResult(ActOnEvents.Delete(actor, order))));
        routes.MapPost(
            "/api/dismiss", (PressOrder order) => With(playground, order, actor => Task.FromResult(Dismiss(actor, order.Message))));
    }

    private static Task<Shown> UseAsync(Actor actor, UseOrder order, CancellationToken cancel)
    {
        if (order.Type == CommandType.Message && Find(actor, order.Target) is { } message)
            return actor.UseOnAsync(message, order.Command, cancel);
        return order.Type == CommandType.User
            && actor.Person.Guild.People.FirstOrDefault(person => Snowflakes.Text(person.Id) == order.Target) is { } member
            ? actor.UseOnAsync(member, order.Command, cancel)
            : Task.FromResult(Shown.Nothing(actor, "This interaction failed"));
    }

    private static Task<Shown> PressAsync(Actor actor, PressOrder order, CancellationToken cancel)
    {
        var message = Find(actor, order.Message);
        return message?.Buttons.FirstOrDefault(button => button.CustomId == order.CustomId) is { IsDisabled: false }
            ? actor.SendCustomIdAsync(message, order.CustomId, cancel)
            : Task.FromResult(Shown.Nothing(actor, "This interaction failed"));
    }

    private static object StartThread(Actor actor, ThreadOrder order)
    {
        var about = order.Message is { } id ? Find(actor, id) : null;
        if (order.Message is not null && about is null)
            return new Acted("This message was deleted.", null, null);
        var (thread, refusal) = actor.Person.Guild.World.Read(() => NewThread.Start(actor.Person, actor.Channel, order.Name, about));
        return thread is null ? new Acted(refusal, null, null) : ChannelView.Of(thread);
    }

    private static Acted SetInterest(Actor actor, InterestOrder order)
    {
        if (ActOnEvents.Find(actor, order.Event) is not { } item)
            return new Acted("The event is over.", null, null);
        actor.Person.SetInterest(item, order.IsInterested);
        return new Acted(null, null, null);
    }

    private static object Let(Person person, bool takes)
    {
        if (takes)
            person.ReopenDirectMessages();
        else
            person.CloseDirectMessages();
        return new { person.TakesDirectMessages };
    }

    // Only the viewer has it, and dismissing it makes the client forget it.
    private static object Dismiss(Actor actor, string id)
    {
        if (Find(actor, id) is { OnlyFor: not null } message)
            actor.Channel.DeleteMessage(message);
        return new { };
    }

    private static Message? Find(Actor actor, string id) =>
        actor.Channel.Messages(actor.Person).FirstOrDefault(message => Snowflakes.Text(message.Id) == id);

    private static async Task<IResult> With<T>(PlaygroundRun playground, Order order, Func<Actor, Task<T>> act)
    {
        var cast = playground.Scene.Cast;
        if (cast.Find(order.As) is not { } player || cast.FindPlace(order.Channel, player) is not { } actor)
            return Results.NotFound();
        return Results.Json(await act(actor), JsonSerializerOptions.Web);
    }
}
