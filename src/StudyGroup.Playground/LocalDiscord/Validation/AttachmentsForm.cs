using System.Globalization;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// The files a message will have: earlier ones that are listed again, and those sent with the body.
/// See https://docs.discord.com/developers/reference#editing-message-attachments.
/// </summary>
/// <param name="Kept">The earlier files.</param>
/// <param name="New">The new files and their names.</param>
internal sealed record AttachmentsForm(IReadOnlyList<Attachment> Kept, IReadOnlyList<(SentFile File, string Name)> New)
{
    /// <param name="before">The files of the message being edited.</param>
    /// <returns>Null if the body doesn't mention files: an edit keeps them.</returns>
    public static AttachmentsForm? Read(Form form, IReadOnlyList<SentFile> files, IReadOnlyList<Attachment> before)
    {
        if (!form.Names("attachments"))
            return files.Count == 0 ? null : new AttachmentsForm(before, [.. files.Select(file => (file, file.Name))]);

        var kept = new List<Attachment>();
        var added = new List<(SentFile File, string Name)>();
        foreach (var item in form.List("attachments", max: Attachment.MaxOfMessage))
        {
            var name = item.Text("filename", min: 1, max: 1024);
            item.Text("description", max: 1024);
            // A new file's id is its part's number. Some of Discord's routes also accept a JSON number, but its documentation doesn't.
            if (item.Text("id", min: 1, required: true) is not { } text)
                continue;
            var id = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (ulong?)null;
            if (id is null)
                item.Refuse("id", "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
            else if (files.FirstOrDefault(file => (ulong)file.Number == id) is { } sent && added.All(pair => pair.File != sent))
                added.Add((sent, name ?? sent.Name));
            else if (before.FirstOrDefault(attachment => attachment.Id == id) is { } old && !kept.Contains(old))
                kept.Add(old);
            else
                item.Refuse("", "ATTACHMENT_NOT_FOUND", "Attachment data not found");
        }

        foreach (var file in files.Where(file => added.All(pair => pair.File != file)))
            form.Refuse("attachments", "LOCAL_DISCORD_FILE_NOT_LISTED", $"files[{file.Number}] was sent but isn't listed.");
        return new AttachmentsForm(kept, added);
    }

    /// <summary>The message's files, which are served from now on.</summary>
    public IReadOnlyList<Attachment> In(Channel channel) =>
        [.. Kept, .. New.Select(pair => channel.Guild.World.Attachments.Add(channel, pair.Name, pair.File.ContentType, pair.File.Bytes))];
}
