using System.Net.Http.Headers;

namespace StudyGroup.Discord.Rest;

/// <summary>The content of a request: JSON, optionally with files.</summary>
/// <param name="Json">Empty if the request has no content.</param>
/// <param name="Files">The files listed in the JSON's <c>attachments</c>, in the same order.</param>
internal readonly record struct RequestBody(ReadOnlyMemory<byte> Json, IReadOnlyList<RequestFile>? Files = null)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    public static implicit operator RequestBody(ReadOnlyMemory<byte> json) => new(json);

    /// <summary>
    /// Creates the content for one try, or null if there is none. With files it is <c>multipart/form-data</c>.
    /// See https://docs.discord.com/developers/reference#uploading-files.
    /// </summary>
    public HttpContent? ToContent()
    {
        if (Json.IsEmpty)
            return null;
        if (Files is not { Count: > 0 })
            return Part(Json, JsonType);

        var parts = new MultipartFormDataContent { Named(Part(Json, JsonType), "payload_json", null) };
        foreach (var (number, file) in Files.Index())
            parts.Add(Named(Part(file.Content, MediaTypeHeaderValue.Parse(file.ContentType)), $"files[{number}]", file.Name));
        return parts;
    }

    private static ReadOnlyMemoryContent Part(ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue type) =>
        new(bytes) { Headers = { ContentType = type } };

    // MultipartFormDataContent omits the quotes, which not every server accepts.
    private static HttpContent Named(HttpContent part, string name, string? file)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = file is null ? null : $"\"{file}\"",
        };
        return part;
    }
}
