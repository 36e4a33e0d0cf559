using System.Text;
using StudyGroup.Playground.LocalDiscord.Validation;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>A request's body.</summary>
/// <param name="Json">The JSON, unparsed.</param>
/// <param name="Problem">Why the body can't be read; null if it can.</param>
internal sealed record SentBody(string Json, IReadOnlyList<SentFile> Files, RestAnswer? Problem = null)
{
    private const int MaxBytes = 25 * 1024 * 1024;

    public static SentBody None { get; } = new("", []);

    /// <summary>What the log shows: files by name, with their text if they have any.</summary>
    public string ForLog => string.Join('\n', Files.Select(file => file.ForLog).Prepend(Json));

    public static async Task<SentBody> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancel);
        bytes.Position = 0;
        if (bytes.Length > MaxBytes)
            return new SentBody("", [], RestAnswer.TooLarge);
        if (bytes.Length == 0)
            return None;
        if (IsOf(request, "multipart/form-data"))
            return await Multipart.ReadAsync(bytes, request.ContentType!, cancel);
        var text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return IsOf(request, "application/json")
            ? new SentBody(text, [])
            : new SentBody(text, [], RestAnswer.Invalid(
                "", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}."));
    }

    private static bool IsOf(HttpRequest request, string type) =>
        request.ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;
}
