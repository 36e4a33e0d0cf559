using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>Discord's interactions as calls of the commands.</summary>
internal static class Calls
{
    private const Permissions Manages = Permissions.Administrator | Permissions.ManageGuild | Permissions.ManageEvents;

    // An action that none of our buttons has, so it's answered like a button of an earlier version.
    private static readonly ActionId Foreign = new("foreign");

    public static CommandCall Of(CommandInteraction command, Group group, Instant now, SeenNames names) =>
        new(group, Member(command.Invoker), now, Name(command), Values(command))
        {
            NameOf = member => names.Of(group.Id, member),
            MentionIn = MentionIn,
        };

    public static MessageCall Of(MessageCommandInteraction command, Group group, Instant now, SeenNames names) =>
        new(group, Member(command.Invoker), now, command.Name, Given(command.Message))
        {
            NameOf = member => names.Of(group.Id, member),
        };

    public static ButtonCall Of(ComponentInteraction component, Group group, Instant now, SeenNames names) =>
        new(group, Member(component.Invoker), now, CustomIds.Read(component.CustomId) ?? Foreign)
        {
            NameOf = member => names.Of(group.Id, member),
        };

    public static SelectCall Of(
        ComponentInteraction select, IReadOnlyList<string> chosen, Group group, Instant now, SeenNames names) =>
        new(
            group, Member(select.Invoker), now, CustomIds.Read(select.CustomId) ?? Foreign,
            chosen is [var value, ..] ? Chosen(value, select) : null)
        {
            NameOf = member => names.Of(group.Id, member),
        };

    public static FormCall Of(ModalInteraction modal, Group group, Instant now, SeenNames names) =>
        new(group, Member(modal.Invoker), now, CustomIds.Read(modal.CustomId) ?? Foreign, modal.Fields)
        {
            NameOf = member => names.Of(group.Id, member),
        };

    public static SuggestCall Of(AutocompleteInteraction typing, Group group, Instant now, SeenNames names) =>
        new(group, Member(typing.Invoker), now, Name(typing), typing.Focused, typing.Options.GetValueOrDefault(typing.Focused).Text ?? "")
        {
            Options = Plain(typing.Options),
            NameOf = member => names.Of(group.Id, member),
        };

    /// <summary>A command's words.</summary>
    public static string Name(CommandInteractionBase command) =>
        command.Path.Count == 1 ? command.Path[0] : string.Join(' ', command.Path);

    /// <summary>The member whom a word mentions, or null.</summary>
    // A client writes a mention as <@80>, or <@!80> in earlier versions.
    public static MemberId? MentionIn(string word) =>
        word.StartsWith("<@", StringComparison.Ordinal) && word.EndsWith('>')
            && ulong.TryParse(word.AsSpan(2..^1).TrimStart('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new MemberId(id)
            : null;

    private static GivenMessage Given(TargetMessage message) => new(
        new MessageLink(new ChannelId(message.ChannelId.Value), new MessageId(message.Id.Value)),
        new MemberId(message.AuthorId.Value), message.AuthorName, message.IsByPerson, MessageWords.Of(message));

    private static Member Member(Invoker invoker) => new(
        new MemberId(invoker.Id.Value), (invoker.Permissions & Manages) != 0, [.. invoker.Roles.Select(role => new RoleId(role.Value))]);

    private static Options Values(CommandInteraction command)
    {
        var values = ImmutableDictionary.CreateBuilder<string, OptionGiven>();
        foreach (var (name, option) in command.Options)
        {
            if (Value(option, command) is { } value) values[name] = value;
        }

        return new Options(values.ToImmutable());
    }

    private static Options Plain(IReadOnlyDictionary<string, OptionValue> options)
    {
        var values = ImmutableDictionary.CreateBuilder<string, OptionGiven>();
        foreach (var (name, option) in options)
        {
            if (Plain(option) is { } value) values[name] = value;
        }

        return new Options(values.ToImmutable());
    }

    private static OptionGiven? Plain(OptionValue option) => option switch
    {
        { Text: { } text } => text,
        { Integer: { } number } => number,
        { Boolean: { } yes } => yes,
        _ => null,
    };

    private static OptionGiven? Value(OptionValue option, CommandInteraction command) => option switch
    {
        { Id: { } id } when command.Roles.TryGetValue(id, out var role) => Of(role),
        { Id: { } id } when command.Channels.TryGetValue(id, out var channel) => Of(channel),
        { Id: { } id } when command.Files.TryGetValue(id, out var file) => new GivenFile(file.Name, file.Size, file.Url, file.ContentType),
        { Id: { } id } => new MemberId(id.Value),
        _ => Plain(option),
    };

    // The text of a choice may look like an id; only what Discord resolved is one.
    private static OptionGiven Chosen(string value, ComponentInteraction select) =>
        Snowflake.ParseOrNull(value) is not { } id ? value
        : select.Roles.TryGetValue(id, out var role) ? Of(role)
        : select.Channels.TryGetValue(id, out var channel) ? Of(channel)
        : value;

    private static RoleGiven Of(ResolvedRole role) => new(new RoleId(role.Id.Value), role.Mentionable);

    private static ChannelGiven Of(ResolvedChannel channel) => new(
        new ChannelId(channel.Id.Value), channel.Access is { } own ? Channels.Rights(own) : null,
        channel.Guild is { } guild ? new ServerId(guild.Value) : null);
}
