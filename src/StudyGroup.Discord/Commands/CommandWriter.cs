using System.Globalization;
using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// Writes commands for registration. See
/// https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands.
/// </summary>
internal static class CommandWriter
{
    /// <summary>The list that replaces all commands in one place.</summary>
    /// <param name="isGlobal">Whether they are registered for all servers. Only then do contexts exist.</param>
    /// <param name="known">
    /// The ids of registered commands by name. With its id, a command keeps the permissions that admins set for it.
    /// </param>
    /// <param name="kept">Registered commands that aren't the bot's to change, as Discord returned them.</param>
    public static ReadOnlyMemory<byte> Body(
        IReadOnlyList<ApplicationCommand> commands, bool isGlobal,
        IReadOnlyDictionary<string, Snowflake> known, IReadOnlyList<JsonElement> kept) =>
        JsonBody.Write((commands, isGlobal, known, kept), static (json, from) =>
        {
            json.WriteStartArray();
            foreach (var command in from.commands)
                Write(json, command, from.isGlobal, from.known.TryGetValue(command.Name, out var id) ? id : null);
            foreach (var other in from.kept)
                other.WriteTo(json);
            json.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter json, ApplicationCommand command, bool isGlobal, Snowflake? id)
    {
        json.WriteStartObject();
        if (id is { } known)
        {
            json.WritePropertyName("id"u8);
            json.WriteId(known);
        }

        json.WriteString("name"u8, command.Name);
        json.WriteNumber("type"u8, command.Type);
        if (!command.IsForMessages)
            json.WriteString("description"u8, command.Description);
        if (command.DefaultPermissions is { } permissions)
            json.WriteString("default_member_permissions"u8, ((ulong)permissions).ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNull("default_member_permissions"u8);
        if (isGlobal)
        {
            // Used in servers (0), by a bot installed to a server (0). If these were missing, Discord would add more.
            WriteNumbers(json, "contexts"u8, [0]);
            WriteNumbers(json, "integration_types"u8, [0]);
        }

        WriteOptions(json, command.Options);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<CommandOption> options)
    {
        if (options.Count == 0)
            return;

        json.WriteStartArray("options"u8);
        foreach (var option in options)
            WriteOption(json, option);
        json.WriteEndArray();
    }

    private static void WriteOption(Utf8JsonWriter json, CommandOption option)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)option.Type);
        json.WriteString("name"u8, option.Name);
        json.WriteString("description"u8, option.Description);
        if (option.Required)
            json.WriteBoolean("required"u8, true);
        if (option.Autocomplete)
            json.WriteBoolean("autocomplete"u8, true);
        if (option.MaxLength is { } length)
            json.WriteNumber("max_length"u8, length);
        if (option.MinValue is { } min)
            json.WriteNumber("min_value"u8, min);
        if (option.MaxValue is { } max)
            json.WriteNumber("max_value"u8, max);
        if (option.ChannelTypes.Count > 0)
            WriteNumbers(json, "channel_types"u8, option.ChannelTypes);
        if (option.Choices.Count > 0)
        {
            json.WriteStartArray("choices"u8);
            foreach (var choice in option.Choices)
                ChoiceWriter.Write(json, choice);
            json.WriteEndArray();
        }

        WriteOptions(json, option.Options);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
