using System.Text.Json;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Writes the first answer to an interaction.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object.
/// </summary>
internal static class ResponseWriter
{
    private const int Ephemeral = 1 << 6;

    public static RequestBody Body(InteractionResponse response) => response switch
    {
        InteractionResponse.Message { Body: var message } => MessageWriter.WithFiles(message, Json(response)),
        InteractionResponse.Update { Body: var message } => MessageWriter.WithFiles(message, Json(response)),
        _ => Json(response),
    };

    private static ReadOnlyMemory<byte> Json(InteractionResponse response) => JsonBody.Write(response, static (json, response) =>
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, TypeOf(response));
        if (response is not (InteractionResponse.DeferUpdate or InteractionResponse.Defer { Ephemeral: false }))
        {
            json.WriteStartObject("data"u8);
            WriteData(json, response);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static int TypeOf(InteractionResponse response) => response switch
    {
        InteractionResponse.Message => 4,
        InteractionResponse.Defer => 5,
        InteractionResponse.DeferUpdate => 6,
        InteractionResponse.Update => 7,
        InteractionResponse.Suggestions => 8,
        InteractionResponse.Modal => 9,
        _ => throw new ArgumentException($"There is no way to send a {response.GetType().Name}.", nameof(response)),
    };

    private static void WriteData(Utf8JsonWriter json, InteractionResponse response)
    {
        switch (response)
        {
            case InteractionResponse.Message message:
                MessageWriter.WriteProperties(json, message.Body, message.Ephemeral);
                break;
            case InteractionResponse.Defer:
                json.WriteNumber("flags"u8, Ephemeral);
                break;
            case InteractionResponse.Update update:
                MessageWriter.WriteProperties(json, update.Body, ephemeral: false);
                break;
            case InteractionResponse.Suggestions suggestions:
                json.WriteStartArray("choices"u8);
                foreach (var choice in suggestions.Choices)
                    ChoiceWriter.Write(json, choice);
                json.WriteEndArray();
                break;
            case InteractionResponse.Modal modal:
                ModalWriter.WriteProperties(json, modal);
                break;
        }
    }
}
