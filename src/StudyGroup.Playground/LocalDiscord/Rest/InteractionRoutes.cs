using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// The first answer. See https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response.
/// </summary>
internal static class InteractionRoutes
{
    private const int MessageWithSource = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int UpdateMessage = 7;
    private const int AutocompleteResult = 8;
    private const int Modal = 9;

    public static IEnumerable<Route> All => [new("POST", "/interactions/{interaction}/{token}/callback", Respond)];

    private static RestAnswer Respond(RestRequest request)
    {
        var desk = request.Interactions;
        if (desk.Find(request.Segments["token"]) is not { } interaction || interaction.Id != request.Id("interaction"))
            return UnknownInteraction;
        if (interaction.First != FirstAnswer.None)
            return RestAnswer.Refused(400, 40060, "Interaction has already been acknowledged.");
        if (desk.Age(interaction) >= InteractionDesk.FirstAnswerWithin)
            return UnknownInteraction;

        var refusal = Take(interaction, request);
        if (refusal is null && request.Form.Errors.Any)
            refusal = RestAnswer.Invalid(request.Form.Errors);
        if (refusal is not null)
        {
            interaction.LastRefusal = $"{refusal.Status} {refusal.Body?.ToJsonString()}";
            return refusal;
        }

        return request.Flag("with_response")
            ? RestAnswer.Ok(InteractionAnswerJson.Of(interaction, request.Form.Integer("type")!.Value))
            : RestAnswer.NoContent;
    }

    private static RestAnswer UnknownInteraction => RestAnswer.Refused(404, 10062, "Unknown interaction");

    private static int[] ValidTypes(OpenInteraction interaction) => interaction switch
    {
        { Type: InteractionType.Autocomplete } => [AutocompleteResult],
        { Type: InteractionType.Command } => [MessageWithSource, DeferredMessage, Modal],
        { Type: InteractionType.Component } => [MessageWithSource, DeferredMessage, DeferredUpdate, UpdateMessage, Modal],
        { Source: not null } => [MessageWithSource, DeferredMessage, DeferredUpdate, UpdateMessage],
        _ => [MessageWithSource, DeferredMessage],
    };

    private static RestAnswer? Take(OpenInteraction interaction, RestRequest request)
    {
        var form = request.Form;
        var valid = ValidTypes(interaction);
        if (form.Integer("type", required: true) is not { } type)
            return null;
        if (!valid.Contains((int)type))
        {
            form.Refuse("type", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", valid)}}}.");
            return null;
        }

        var data = form.Object("data") ?? new Form(JsonElement.Parse("{}"), form.Errors, "data");
        return type switch
        {
            MessageWithSource => Reply(interaction, data, request.Files),
            DeferredMessage => Defer(interaction, data),
            DeferredUpdate => DeferUpdate(interaction),
            UpdateMessage => Update(interaction, data, request.Files),
            AutocompleteResult => Suggest(interaction, data),
            _ => OpenModal(interaction, data),
        };
    }

    private static RestAnswer? Reply(OpenInteraction interaction, Form data, IReadOnlyList<SentFile> files)
    {
        var form = MessageForm.Read(data, files, mayBeEphemeral: true);
        if (data.Errors.Any)
            return null;
        if (!MessageChanges.HasSomething(form))
            return RestAnswer.EmptyMessage;
        var message = InteractionMessages.Post(interaction, form);
        interaction.AnswerWithMessage(FirstAnswer.Message, message);
        return null;
    }

    private static RestAnswer? Defer(OpenInteraction interaction, Form data)
    {
        var flags = (int)(data.Integer("flags", 0, int.MaxValue) ?? 0);
        if (data.Errors.Any)
            return null;
        var message = InteractionMessages.Think(interaction, ephemeral: (flags & Message.Ephemeral) != 0);
        interaction.AnswerWithMessage(FirstAnswer.Deferred, message);
        return null;
    }

    private static RestAnswer? DeferUpdate(OpenInteraction interaction)
    {
        interaction.AnswerWithMessage(FirstAnswer.DeferredUpdate, interaction.Source!);
        return null;
    }

    private static RestAnswer? Update(OpenInteraction interaction, Form data, IReadOnlyList<SentFile> files)
    {
        if (interaction.Channel.Stored.Find(interaction.Source!.Id) is not { } current)
            return RestAnswer.UnknownMessage;
        var form = MessageForm.Read(data, files, mayBeEphemeral: false, current);
        if (data.Errors.Any)
            return null;
        var updated = MessageChanges.Apply(current, form) with { EditedAt = current.Channel.Guild.World.Clock.GetUtcNow() };
        if (MessageChanges.IsEmpty(updated))
            return RestAnswer.EmptyMessage;
        interaction.Channel.Stored.Replace(updated);
        interaction.AnswerWithMessage(FirstAnswer.Update, updated);
        return null;
    }

    private static RestAnswer? Suggest(OpenInteraction interaction, Form data)
    {
        if (!data.Has("choices"))
            data.Refuse("choices", "BASE_TYPE_REQUIRED", "This field is required");
        ChoicesForm.Check(data, interaction.FocusedType);
        if (!data.Errors.Any)
            interaction.AnswerWithChoices(data.Value("choices")!.Value.Clone());
        return null;
    }

    private static RestAnswer? OpenModal(OpenInteraction interaction, Form data)
    {
        if (ModalForm.Read(data) is { } modal)
            interaction.AnswerWithModal(modal);
        return null;
    }
}
