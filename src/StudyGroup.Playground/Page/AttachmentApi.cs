using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>
/// The files of messages (<see cref="AttachmentView.Url"/>). As on Discord, anybody with the address can get the file. A browser
/// saves it instead of showing it, so that nothing somebody sent runs in the page.
/// </summary>
internal static class AttachmentApi
{
    public static void Map(IEndpointRouteBuilder routes, PlaygroundRun playground) =>
        routes.MapGet("/attachments/{channel}/{id}/{name}", (HttpRequest request) =>
    {
        var world = playground.Scene.Discord.World;
        return world.Read(() => world.Attachments.Find(request.Path.ToUriComponent())) is { } file
            ? Results.Bytes(file.Bytes, file.ContentType, file.FileName)
            : Results.NotFound();
    });
}
