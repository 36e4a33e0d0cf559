using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>What a person chose in a select menu, checked as Discord's client would.</summary>
/// <param name="Values">What the bot is told.</param>
/// <param name="Refusal">Why the client wouldn't send it; null if it does.</param>
internal readonly record struct Selection(JsonArray Values, string? Refusal)
{
    /// <param name="chosen">Values or labels for a string select; objects or their ids for the others.</param>
    /// <param name="mayBeEmpty">Whether choosing nothing is fine even if there is a minimum: in a modal where it isn't required.</param>
    /// <param name="resolved">Receives the objects behind the ids.</param>
    public static Selection Of(SelectMenu select, IReadOnlyList<object> chosen, bool mayBeEmpty, Person by, ResolvedData resolved)
    {
        if (chosen.Count < select.MinValues && !(mayBeEmpty && chosen.Count == 0))
            return Refused(select.MinValues == 1 ? "Choose one." : $"Choose at least {select.MinValues}.");
        if (chosen.Count > select.MaxValues)
            return Refused(select.MaxValues == 1 ? "Choose only one." : $"Choose at most {select.MaxValues}.");
        var values = new List<string>();
        foreach (var item in chosen)
        {
            if (Value(select, item, by, resolved) is not { } value)
                return Refused("Choose one of the options offered.");
            if (values.Contains(value))
                return Refused("Choose each only once.");
            values.Add(value);
        }

        return new Selection(new JsonArray([.. values]), null);
    }

    private static string? Value(SelectMenu select, object item, Person by, ResolvedData resolved)
    {
        var (kind, guild) = (select.Kind, by.Guild);
        if (kind == SelectKind.Text)
            return select.Options.FirstOrDefault(option => option.Value == $"{item}" || option.Label == $"{item}")?.Value;
        var id = item switch
        {
            Person person => person.Id,
            Role role => role.Id,
            Channel channel => channel.Id,
            _ => Snowflakes.TryParse($"{item}", out var read) ? read : 0,
        };
        if (kind is SelectKind.User or SelectKind.Mentionable && guild.FindPerson(id) is { } found)
            resolved.Add(found);
        else if (kind is SelectKind.Role or SelectKind.Mentionable && guild.FindRole(id) is { } named)
            resolved.Add(named);
        else if (kind is SelectKind.Channel
            && guild.Channels.FirstOrDefault(channel => channel.Id == id) is { } seen && Offers(select, seen, by))
            resolved.Add(seen);
        else
            return null;
        return Snowflakes.Text(id);
    }

    private static bool Offers(SelectMenu select, Channel channel, Person by) =>
        (select.ChannelTypes.Count == 0 || select.ChannelTypes.Contains(channel.Type))
        && PermissionRules.InChannel(by, channel).HasFlag(Permissions.ViewChannel);

    private static Selection Refused(string why) => new([], why);
}
