import { describe, expect, it } from 'vitest';
import { fileName, mediaType, unknownType } from '../../../shared/intake/media-types.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the type of media', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['GIF87a\x01', 'image/gif'],
    ['GIF89a\x01', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'audio/wav'],
    ['RIFF\x10\0\0\0AVI LIST', unknownType],
    ['\0\0\0\x20ftypisom\0\0', 'video/mp4'],
    ['\0\0\0\x20ftypmp42\0\0', 'video/mp4'],
    ['\0\0\0\x14ftypqt  \0\0', 'video/quicktime'],
    ['\0\0\0\x20ftypM4A \0\0', 'audio/mp4'],
    ['\0\0\0\x20ftypheic\0\0', unknownType],
    ['\x1a\x45\xdf\xa3\x9f', 'video/webm'],
    ['OggS\0\x02', 'audio/ogg'],
    ['ID3\x04', 'audio/mpeg'],
    ['\xff\xfb\x90\x64', 'audio/mpeg'],
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04word/', unknownType],
    ['<?xml version="1.0"?><svg onload="alert(1)"/>', unknownType],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', unknownType],
    ['plain words <html>', unknownType],
    ['GIF', unknownType],
    ['', unknownType],
  ])('of %j is %s', (first, type) => expect(mediaType(bytes(first), 'image')).toBe(type));
  it('is sound where the platform says so and the box could hold either', () => {
    expect(mediaType(bytes('\0\0\0\x20ftypisom'), 'audio')).toBe('audio/mp4');
    expect(mediaType(bytes('\0\0\0\x20ftypisom'), 'voice')).toBe('audio/mp4');
    expect(mediaType(bytes('GIF89a'), 'audio')).toBe('image/gif');
  });
  it.each([
    ['a program of Windows', 'MZ\x90\0'],
    ['a program of Linux', '\x7fELF\x02'],
    ['a program of macOS', '\xcf\xfa\xed\xfe'],
    ['a script', '#!/bin/sh\nrm'],
    ['a page', '<!DOCTYPE html><html>'],
    ['a page after blanks and a comment', '\xef\xbb\xbf \n<!-- sign in -->\n<HTML lang="en">'],
    ['a bare script', '<script>alert(1)</script>'],
  ])('is none for %s, which is not kept', (_what, first) => expect(mediaType(bytes(first), 'file')).toBeNull());
});

describe('the name of a file', () => {
  it.each([
    ['lock.jpg', 'image', 'image/jpeg', 'lock.jpg'],
    ['lock.JPG', 'image', 'image/jpeg', 'lock.JPG'],
    ['замок.png', 'image', 'image/png', 'замок.png'],
    ['invoice.pdf', 'file', 'image/png', 'invoice.pdf.png'],
    ['A yellow lock. On a bike', 'image', 'image/png', 'image.png'],
    [undefined, 'voice', 'audio/ogg', 'voice.ogg'],
    [undefined, 'image/png', 'image/png', 'image-png.png'],
    ['../../etc/passwd.txt', 'file', unknownType, 'etc-passwd.txt'],
    ['a"\r\nset-cookie: x.txt', 'file', unknownType, 'a-set-cookie- x.txt'],
    [`${'x'.repeat(200)}.docx`, 'file', unknownType, `${'x'.repeat(75)}.docx`],
    ['...', '???', unknownType, 'file'],
  ])('made of %j is safe', (alt, kind, type, name) => expect(fileName(alt, kind, type)).toBe(name));
});
