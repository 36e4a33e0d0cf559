using System.Globalization;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Which files a message is to have: those of before that are named again, and those that came with the body.
/// See https://docs.discord.com/developers/reference#editing-message-attachments.
/// </summary>
/// <param name="Kept">The files of before.</param>
/// <param name="New">The new ones, with the names that they get.</param>
internal sealed record AttachmentsForm(IReadOnlyList<Attachment> Kept, IReadOnlyList<(SentFile File, string Name)> New)
{
    /// <param name="form">The message's.</param>
    /// <param name="files">What came with the body.</param>
    /// <param name="before">What the message has, if it stands already.</param>
    /// <returns>Null where nothing is said of files: an edit keeps them.</returns>
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
            // A new file's id is its number among the parts. Some of Discord's routes also take a JSON number; its description doesn't.
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
            form.Refuse("attachments", "LOCAL_DISCORD_FILE_NOT_LISTED", $"files[{file.Number}] came with the body, and is not listed.");
        return new AttachmentsForm(kept, added);
    }

    /// <summary>The files of the message, which are served from now on.</summary>
    public IReadOnlyList<Attachment> In(Channel channel) =>
        [.. Kept, .. New.Select(pair => channel.Guild.World.Attachments.Add(channel, pair.Name, pair.File.ContentType, pair.File.Bytes))];
}
