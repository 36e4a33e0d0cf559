namespace StudyGroup.EndToEnd.Tests.Door;

internal static class WireTime
{
#pragma warning disable RS0030 // Sockets and a library with its own timers are real here.
    public static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030
}
