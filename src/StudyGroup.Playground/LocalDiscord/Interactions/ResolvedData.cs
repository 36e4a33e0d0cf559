using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>
/// The objects behind the ids in a command's options or a menu's values.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure.
/// </summary>
internal sealed class ResolvedData(Person by, Channel where)
{
    private readonly JsonObject _json = [];

    public void Add(Person person)
    {
        Map("users")[Snowflakes.Text(person.Id)] = UserJson.Of(person.User);
        Map("members")[Snowflakes.Text(person.Id)] = MemberJson.Resolved(person, where);
    }

    public void Add(Role role) => Map("roles")[Snowflakes.Text(role.Id)] = RoleJson.Of(role);

    public void Add(Channel channel) => Map("channels")[Snowflakes.Text(channel.Id)] = ChannelJson.Seen(channel, by);

    public void Add(Attachment attachment)
    {
        var json = AttachmentJson.Of(attachment, where.Guild.World);
        json["ephemeral"] = true;
        Map("attachments")[Snowflakes.Text(attachment.Id)] = json;
    }

    /// <summary>A message that a command is used on, with its content even if others wrote it.</summary>
    public void Add(Message message) => Map("messages")[Snowflakes.Text(message.Id)] = MessageJson.Read(message);

    /// <summary>Adds itself to an interaction's data, unless empty.</summary>
    public void AddTo(JsonObject data)
    {
        if (_json.Count > 0)
            data["resolved"] = _json;
    }

    private JsonObject Map(string name)
    {
        if (_json[name] is not JsonObject map)
            _json[name] = map = [];
        return map;
    }
}
