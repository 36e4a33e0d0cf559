using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/message#attachment-object.</summary>
internal static class AttachmentJson
{
    public static JsonObject Of(Attachment attachment, DiscordWorld world) => new()
    {
        ["id"] = Snowflakes.Text(attachment.Id),
        ["filename"] = attachment.FileName,
        ["size"] = attachment.Bytes.Length,
        ["url"] = world.Attachments.UrlOf(attachment),
        ["proxy_url"] = world.Attachments.UrlOf(attachment),
        ["content_type"] = attachment.ContentType,
    };
}
