using System.Net.Http.Headers;

namespace StudyGroup.Discord.Rest;

/// <summary>What a request says: JSON, and files that go with it.</summary>
/// <param name="Json">The JSON, or empty for none.</param>
/// <param name="Files">The files that the JSON's <c>attachments</c> name, in their order; null for none.</param>
internal readonly record struct RequestBody(ReadOnlyMemory<byte> Json, IReadOnlyList<RequestFile>? Files = null)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>JSON alone.</summary>
    public static implicit operator RequestBody(ReadOnlyMemory<byte> json) => new(json);

    /// <summary>
    /// The body anew for one try, or null where nothing is said. With files it is
    /// <c>multipart/form-data</c>: see https://docs.discord.com/developers/reference#uploading-files.
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

    private static ReadOnlyMemoryContent Part(ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue type) => new(bytes) { Headers = { ContentType = type } };

    // Written by hand, since the container's own way leaves the quotes out, which not every reader takes.
    private static HttpContent Named(HttpContent part, string name, string? file)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"", FileName = file is null ? null : $"\"{file}\"" };
        return part;
    }
}
