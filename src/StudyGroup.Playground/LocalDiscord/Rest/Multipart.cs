using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Reads JSON that comes with files. See https://docs.discord.com/developers/reference#uploading-files.</summary>
internal static partial class Multipart
{
    private const string Payload = "payload_json";

    private static RestAnswer TooMany => RestAnswer.Refused(400, 30015, "Maximum number of attachments in a message reached (10)");

    public static async Task<SentBody> ReadAsync(Stream body, string contentType, CancellationToken cancel)
    {
        var errors = new FormErrors();
        var files = new List<SentFile>();
        string? payload = null;
        try
        {
            var reader = new MultipartReader(
                HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).ToString(), body);
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                var (name, fileName) = Names(section);
                var bytes = await BytesAsync(section, cancel);
                if (name == Payload && payload is null)
                    payload = Encoding.UTF8.GetString(bytes.Span);
                else if (FilesPart().Match(name) is not { Success: true } match)
                    errors.Add(name, "LOCAL_DISCORD_UNKNOWN_PART", "A part must be payload_json (once) or files[n].");
                else if (match.Groups[1].Value is not [var digit])
                    return Refused(TooMany);
                else if (string.IsNullOrEmpty(fileName) || files.Any(file => file.Number == digit - '0'))
                    errors.Add(name, "BASE_TYPE_REQUIRED", "Every file needs a filename and its own number.");
                else if (bytes.Length > Attachment.MaxBytes)
                    return Refused(RestAnswer.TooLarge);
                else
                    files.Add(new SentFile(digit - '0', fileName, section.ContentType ?? "application/octet-stream", bytes));
            }
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            return Refused(
                RestAnswer.Invalid("", "LOCAL_DISCORD_MULTIPART", $"The body isn't valid multipart/form-data: {malformed.Message}"));
        }

        if (payload is null)
            errors.Add(Payload, "BASE_TYPE_REQUIRED", "This field is required");
        return new SentBody(payload ?? "", files, errors.Any ? RestAnswer.Invalid(errors) : null);
    }

    // Names may be quoted.
    private static (string Name, string? FileName) Names(MultipartSection section)
    {
        if (section.GetContentDispositionHeader() is not { } disposition || disposition.DispositionType != "form-data")
            return ("", null);
        var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return (HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), HeaderUtilities.RemoveQuotes(fileName).ToString());
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(MultipartSection section, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await section.Body.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static SentBody Refused(RestAnswer why) => new("", [], why);

    [GeneratedRegex(@"^files\[([0-9]{1,4})\]$")]
    private static partial Regex FilesPart();
}
