using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// Edits and follow-ups after the first answer, for 15 minutes.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages.
/// </summary>
internal static class WebhookRoutes
{
    private const string Hook = "/webhooks/{application}/{token}";
    private const string One = Hook + "/messages/{message}";

    public static IEnumerable<Route> All =>
    [
        new("POST", Hook, request => With(request, interaction => FollowUp(request, interaction))),
        new("GET", One, request => WithMessage(request, (_, message) => RestAnswer.Ok(MessageJson.Of(message)))),
        new("PATCH", One, request => WithMessage(request, (interaction, message) => Edit(request, interaction, message))),
        new("DELETE", One, request => WithMessage(request, Delete)),
    ];

    private static RestAnswer With(RestRequest request, Func<OpenInteraction, RestAnswer> answer)
    {
        if (request.Interactions.Find(request.Segments["token"]) is not { } interaction
            || request.Interactions.Age(interaction) >= InteractionDesk.TokenLifetime)
            return RestAnswer.Refused(401, 50027, "Invalid Webhook Token");
        return request.Id("application") != request.World.Application.Id || interaction.First == FirstAnswer.None
            ? RestAnswer.Refused(404, 10015, "Unknown Webhook")
            : answer(interaction);
    }

    private static RestAnswer WithMessage(RestRequest request, Func<OpenInteraction, Message, RestAnswer> answer) =>
        With(request, interaction =>
    {
        var isOriginal = request.Segments["message"] == "@original";
        var id = isOriginal ? interaction.Original : request.Id("message");
        var belongs = isOriginal || id == interaction.Original || (id is { } known && interaction.FollowUps.Contains(known));
        return belongs && id is { } found && interaction.Channel.Stored.Find(found) is { } message
            ? answer(interaction, message)
            : RestAnswer.UnknownMessage;
    });

    private static RestAnswer FollowUp(RestRequest request, OpenInteraction interaction)
    {
        // The first follow-up to a deferred answer becomes that answer, and its ephemeral flag is ignored.
        if (interaction.Original is { } original && interaction.Channel.Stored.Find(original) is { IsThinking: true } thinking)
            return Edit(request, interaction, thinking);

        var form = MessageForm.Read(request.Form, request.Files, mayBeEphemeral: true);
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        if (!MessageChanges.HasSomething(form))
            return RestAnswer.EmptyMessage;
        var message = InteractionMessages.Post(interaction, form);
        interaction.FollowedUp(message);
        return RestAnswer.Ok(MessageJson.Of(message));
    }

    private static RestAnswer Edit(RestRequest request, OpenInteraction interaction, Message message)
    {
        var answer = MessageChanges.Edit(request, message);
        if (answer.Status != 200)
            interaction.LastRefusal = $"{answer.Status} {answer.Body?.ToJsonString()}";
        else if (message.Id == interaction.Original)
            interaction.OriginalChanged(interaction.Channel.Stored.Find(message.Id)!);
        return answer;
    }

    private static RestAnswer Delete(OpenInteraction interaction, Message message)
    {
        interaction.Channel.Stored.Remove(message.Id);
        if (message.Id == interaction.Original)
            interaction.OriginalDeleted();
        return RestAnswer.NoContent;
    }
}
